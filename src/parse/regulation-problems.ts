import { defineProblems } from './define-problems.ts';

/** What can be wrong with a regulation folder, beyond the shape of its files. */
export const regulationProblems = defineProblems({
  'R-missing-file': {
    level: 'error',
    says: { zh: '制度文件夹里缺少一个文件', en: 'a file of the regulation is missing' },
    remedy: { zh: '补上这个文件', en: 'add the file' },
  },
  'R-extends': {
    level: 'error',
    says: { zh: '所扩展的制度不在，或者绕成了圈', en: 'the regulation that it extends is not there, or they extend one another' },
    remedy: { zh: '核对 extends', en: 'check extends' },
  },
  'R-drops': {
    level: 'error',
    says: { zh: '所去掉的要求不存在', en: 'the requirement that is dropped does not exist' },
    remedy: { zh: '核对 drops 里的 id', en: 'check the id under drops' },
  },
  'R-calendar': {
    level: 'error',
    says: { zh: '没有这一年的日历', en: 'there is no calendar of this year' },
    remedy: { zh: '在 calendars/ 里补上这一年的文件，或者去掉这一年', en: 'add the year under calendars/, or remove it here' },
  },
  'R-stray': {
    level: 'warning',
    says: { zh: '制度文件夹里的这个文件不会被读到', en: 'this file of the regulation folder is not read' },
    remedy: {
      zh: '放进 forms、articles、bases、shapes、calendars 或者 templates/forms 文件夹，后缀写 .yaml',
      en: 'put it under forms, articles, bases, shapes, calendars or templates/forms, and let it end in .yaml',
    },
  },
  'R-same-id': {
    level: 'error',
    says: { zh: '两条里的要求 id 相同', en: 'requirements of two articles have the same id' },
    remedy: { zh: '给其中一项换一个 id', en: 'give one of them another id' },
  },
  'R-same-form': {
    level: 'error',
    says: { zh: '两种文书的名称或者 id 相同', en: 'two forms have the same name or id' },
    remedy: { zh: '改名', en: 'rename one' },
  },
  'R-unknown-on': {
    level: 'error',
    says: { zh: 'on 里的名称不是文书，也不是文书的组', en: 'a name under on is neither a form nor a group' },
    remedy: {
      zh: '写文书名称、forms/ 里的 groups，或者 records、served、media、case',
      en: 'write a form, a group of forms/, or records, served, media, case',
    },
  },
  'R-unknown-sharpens': {
    level: 'error',
    says: { zh: 'sharpens 里的要求不存在', en: 'a requirement under sharpens does not exist' },
    remedy: { zh: '核对 sharpens 里的 id', en: 'check the ids under sharpens' },
  },
  'R-unverified': {
    level: 'error',
    says: {
      zh: '没有核对过原文的条文，要求的级别只能是 note',
      en: 'a requirement of an article whose text is not verified is at most a note',
    },
    remedy: {
      zh: '写 level: note，或者核对原文后去掉 verified: false',
      en: 'write level: note, or verify the text and remove verified: false',
    },
  },
  'R-unknown-check': {
    level: 'error',
    says: { zh: '没有这个检查', en: 'there is no such check' },
    remedy: { zh: '检查的名称见 src/lint/checks/README.md', en: 'src/lint/checks/README.md lists the checks' },
  },
  'R-schema': {
    level: 'error',
    says: { zh: '不是可用的 JSON Schema', en: 'it is not a JSON Schema that can be asked' },
    remedy: { zh: '照括号里说的改', en: 'change it as the brackets say' },
  },
  'R-unknown-base': {
    level: 'error',
    says: { zh: '例子所用的基础案件不在 bases/ 里', en: 'the base of an example is not under bases/' },
    remedy: { zh: '核对 base', en: 'check base' },
  },
  'R-unknown-expect': {
    level: 'error',
    says: { zh: '例子里写了不存在的要求', en: 'an example names a requirement that does not exist' },
    remedy: { zh: '核对 expect 和 shows', en: 'check expect and shows' },
  },
  'R-base': {
    level: 'error',
    says: { zh: '例子所用的基础案件本身不合格', en: 'the base of an example is not clean itself' },
    remedy: { zh: '改好基础案件，或者换一个', en: 'mend the base, or choose another' },
  },
  'R-example': {
    level: 'error',
    says: { zh: '例子得到的结果与 expect 写的不一样', en: 'the example is told something else than expect says' },
    remedy: { zh: '核对要求和例子，改不对的那一个', en: 'check the requirement and the example, and mend the one that is wrong' },
  },
  'R-example-path': {
    level: 'error',
    says: { zh: '例子改的地方，基础案件里没有', en: 'the example changes what its base does not have' },
    remedy: { zh: '核对 set 和 drop 里的路径', en: 'check the paths under set and drop' },
  },
  'R-untested': {
    level: 'warning',
    says: { zh: '这项要求缺少例子', en: 'the requirement lacks an example' },
    remedy: {
      zh: '写一个只违反这一项的例子（expect 只写这个编号）和一个合格的例子（expect: []，shows 写这个编号）',
      en: 'write one example that breaks it alone (expect: its id) and a good one (expect: [], shows: its id)',
    },
  },
});
