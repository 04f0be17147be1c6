import type { ListedFile, MediaItem, ParsedCase } from '../../src/model/case.ts';
import type { Tree } from '../../src/model/value.ts';
import { type Length, wordsFor } from './words-for.ts';

const caseData: Tree = {
  案号: '辽金普交罚〔2026〕第0012号',
  案由: '未取得《网络预约出租汽车运输证》擅自从事网约车经营',
  类型: '行政处罚',
  程序: '普通程序',
  状态: '已结案',
  当事人: { 个人: { 姓名: '张某某', 性别: '男', 年龄: '41', 身份证号: '210299198503121014', 住址: '示例街道1号', 电话: '13800000001' } },
  执法人员: [
    { 姓名: '王一鸣', 执法证号: '06021399001' },
    { 姓名: '李思远', 执法证号: '06021399002' },
  ],
  执法机关: {
    名称: '示例区交通运输局',
    承办机构: '综合执法队',
    地址: '示例街道20号',
    邮编: '116600',
    联系人: '李思远',
    电话: '0411-80000010',
    复议机关: '示例区人民政府',
    诉讼法院: '示例区人民法院',
  },
  日期: { 启动: '2026-03-02 08:40', 立案: '2026-03-02', 决定: '2026-03-27', 终结: '2026-04-10' },
  归档: {
    归档时间: '2026-04-24',
    立卷人: '李思远',
    立卷时间: '2026-04-22',
    检查人: '刘建国',
    检查时间: '2026-04-23',
    情况说明: '无',
    保管期限: '30年',
  },
};

/** The party's name. */
export function partyName(length: Length): string {
  return length === 'usual' ? '张某某' : wordsFor('姓名', 1, length);
}

/** What case.yaml says where every value is the longest that one meets: the party a person or an organisation. */
export function longestCase(party: '个人' | '单位'): Tree {
  const long = (name: string, count = 1): string => wordsFor(name, count, 'longest');
  const person = { 姓名: partyName('longest'), 性别: '男', 年龄: '41', 身份证号: '21029919850312101X', 住址: long('住址') };
  const organisation = { 名称: long('单位'), 统一社会信用代码: '91210299MA0EXA015D', 法定代表人: partyName('longest'), 地址: long('住址') };
  return {
    案号: '辽金普交综执强制执行催告字〔2026〕第00001234号',
    案由: long('案由'),
    当事人: party === '个人' ? { 个人: { ...person, 电话: long('电话') } } : { 单位: { ...organisation, 电话: long('电话') } },
    人员: [{ ...person, 单位及职务: long('单位及职务'), 电话: long('电话') }],
    执法机关: {
      名称: '辽宁省大连金普新区（金州区）交通运输局综合行政执法队',
      承办机构: long('承办机构'),
      地址: long('地址', 2),
      邮编: '116600',
      联系人: long('联系人', 3),
      电话: long('电话', 4),
      复议机关: '辽宁省大连金普新区管理委员会（大连市金州区人民政府）',
      诉讼法院: '辽宁省大连经济技术开发区人民法院（大连市金州区人民法院）',
    },
  };
}

/** A case of the given records, with the files that they name. */
export function sampleCase(
  records: readonly Tree[],
  more: { readonly data?: Tree; readonly media?: readonly MediaItem[]; readonly files?: readonly ListedFile[] } = {},
): ParsedCase {
  return {
    folder: 'case',
    number: '辽金普交罚〔2026〕第0012号',
    data: { ...caseData, ...more.data },
    records: records.map((data, index) => ({
      form: String(data.文书 ?? ''),
      file: `records/${String(index + 1).padStart(2, '0')}.yaml`,
      data,
    })),
    media: more.media ?? [],
    files: more.files ?? [],
    unread: [],
    locate: (file, pointer) => ({ file, line: 1, column: 1, length: 0, pointer }),
  };
}
