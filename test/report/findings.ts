import type { Finding } from '../../src/model/finding.ts';

/** A finding of Article 7 with a related place, as `lint` makes them. */
export const late: Finding = {
  id: 'A07-urgent',
  level: 'error',
  article: {
    regulation: 'jinpu',
    article: '7',
    cited: { zh: '制度第七条', en: 'Regulation, Art. 7' },
    wording:
      '行政执法主体依职权启动一般程序行政执法的，由行政执法人员填写相关执法文书，报本机关负责人批准。情况紧急的，可先启动行政执法程序，并在行政执法程序启动后24小时内补报。\n相关执法文书应载明启动原因、案件来源、基本案情、当事人基本情况、承办人意见、承办机构意见、行政机关负责人意见、时间等内容。',
  },
  says: {
    zh: '情况紧急先行启动的，应当在程序启动后24小时内补报',
    en: 'Where a procedure was started in an emergency, approval must be sought within 24 hours',
  },
  fact: { zh: '30 小时，限 24 小时', en: '30 hours, limit 24 hours' },
  remedy: {
    zh: '核对启动时间和补报时间；确已超过 24 小时的，在 waivers.yaml 说明',
    en: 'Check 启动时间 and 补报时间; where the 24 hours really were exceeded, explain it in waivers.yaml',
  },
  at: { file: 'records/立案登记表.yaml', line: 8, column: 7, length: 16, pointer: '/补报时间', source: '补报时间: 2026-03-02 14:00' },
  related: [
    {
      note: { zh: '自此起算', en: 'counted from here' },
      at: { file: 'records/立案登记表.yaml', line: 7, column: 7, length: 16, pointer: '/启动时间', source: '启动时间: 2026-03-01 08:00' },
    },
  ],
};

/** A wrong ID number in the middle of a long line. */
export const wrongId: Finding = {
  id: 'source-id-card',
  level: 'error',
  says: { zh: '身份证号的最后一位不对', en: 'The check digit of the ID number is wrong' },
  fact: { zh: '张某某 210299198503121015', en: '张某某 210299198503121015' },
  remedy: { zh: '对照身份证原件核对', en: 'Compare with the card' },
  at: {
    file: 'case.yaml',
    line: 12,
    column: 31,
    length: 18,
    pointer: '/当事人/个人/身份证号',
    source:
      '  个人: { 姓名: 张某某, 性别: 男, 身份证号: 210299198503121015, 住址: 辽宁省大连市金普新区某某街道某某路一百二十三号四单元五层六号 }',
  },
  related: [],
};

/** A finding of the whole folder. */
export const noCase: Finding = {
  id: 'source-no-case',
  level: 'error',
  says: { zh: '案件文件夹里没有 case.yaml', en: 'The case folder has no case.yaml' },
  fact: { zh: '', en: '' },
  remedy: { zh: '用 dossier init 建立', en: 'Make one with dossier init' },
  at: { file: '', line: 0, column: 0, length: 0, pointer: '' },
  related: [],
};

/** A warning in the same file as `late`, of the same article. */
export const warning: Finding = {
  ...late,
  id: 'A07-content',
  level: 'warning',
  fact: { zh: '', en: '' },
  at: { file: 'records/立案登记表.yaml', line: 3, column: 1, length: 4, pointer: '/案情', source: '基本案情: ' },
  related: [],
};
