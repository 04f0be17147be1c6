import type { Bilingual } from './bilingual.ts';

/** The words of `dossier lint`. */
export const lintWords: Bilingual<
  'usage' | 'description' | 'json' | 'strict' | 'fix' | 'dryRun' | 'watch' | 'noCache' | 'more',
  'path' | 'format' | 'asOf' | 'agency' | 'laws' | 'only' | 'skip' | 'baseline' | 'writeBaseline'
> = {
  zh: {
    usage: '[选项] [路径...]',
    description: '检查案件：缺什么，在哪个文件哪一行，哪一条规定，怎么改',
    path: ['[路径...]', '案件文件夹、装着许多案件的文件夹，或者一份文书；不写的，是当前文件夹'],
    format: ['--format <格式>', '输出的格式'],
    json: '与 --format json 相同',
    asOf: ['--as-of <日期>', '当作这一天来判断（如 2026-03-31）'],
    agency: ['--agency <文件>', '本机关的台账（agency.yaml）；不写的，用案件文件夹或者上级文件夹里最近的一份，没有就不对照'],
    laws: ['--laws <法>', '除了制度，还对照哪些法：all 全部、none 不对照，或者法的名称（如 行政处罚法），用逗号分开；不写的，是 all'],
    strict: '有警告也算不合格（退出码 1）',
    only: ['--only <编号>', '只看这些编号（如 A18,S-），用逗号分开；A18 是第十八条的全部要求，S- 是读文件时的全部问题'],
    skip: ['--skip <编号>', '不看这些编号，写法同上'],
    baseline: ['--baseline <文件>', '这个文件里已有的问题不再列出，只列新的；已经改好的会提醒'],
    writeBaseline: ['--write-baseline <文件>', '把现有的问题记进这个文件，供以后的 --baseline 用'],
    fix: '把能稳妥改好的先改好（编码、全角标点、日期写法、缩进、行末空格），再检查；别的一个字不动',
    dryRun: '与 --fix 同用：只列出会改什么，不写',
    watch: '文件一改就再检查一遍，按 Ctrl-C 结束',
    noCache: '不用上次的结果，全部重新判断，也不留下结果',
    more: '例子：\n  dossier lint                                检查当前文件夹里的案件\n  dossier lint 案件/records/询问笔录.yaml     只看一份文书的问题\n  dossier lint 2026年案件 --format json       检查许多案件，输出给别的程序\n  dossier lint 案件 --only A18,A23            只看第十八条和第二十三条\n  dossier lint 案件 --fix --dry-run           看看能自动改好什么',
  },
  en: {
    usage: '[options] [path...]',
    description: 'check cases: what is missing, where, which article says so, and what to do',
    path: ['[path...]', 'a case folder, a folder of cases, or a record; default: the current folder'],
    format: ['--format <format>', 'format of the output'],
    json: 'the same as --format json',
    asOf: ['--as-of <date>', 'judge as on this day (such as 2026-03-31)'],
    agency: ['--agency <file>', "the agency's register; default: the nearest agency.yaml at or above the case, if any"],
    laws: ['--laws <laws>', 'statutes asked beside the regulation: all, none, or names with commas; default: all'],
    strict: 'warnings count too (exit status 1)',
    only: ['--only <ids>', 'only these ids (such as A18,S-), with commas; A18 means all of Article 18, S- all problems of reading'],
    skip: ['--skip <ids>', 'all but these ids'],
    baseline: ['--baseline <file>', 'do not tell again what this file knows; what is mended is named'],
    writeBaseline: ['--write-baseline <file>', 'write the present findings to this file, for --baseline'],
    fix: 'first mend what is safe (encoding, full-width marks, dates, indentation, line ends) and nothing else, then check',
    dryRun: 'with --fix: only show what would change',
    watch: 'check again whenever a file changes; Ctrl-C ends',
    noCache: 'take no verdict of an earlier run, keep none',
    more: 'Examples:\n  dossier lint                              check the case in the current folder\n  dossier lint CASE/records/interview.yaml  only the findings of one record\n  dossier lint CASES --format json          check many cases for another program\n  dossier lint CASE --only A18,A23          only Articles 18 and 23\n  dossier lint CASE --fix --dry-run         see what can be mended',
  },
};
