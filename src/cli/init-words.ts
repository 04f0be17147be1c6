import type { Bilingual } from './bilingual.ts';

export const initWords: Bilingual<
  | 'usage'
  | 'description'
  | 'all'
  | 'list'
  | 'yes'
  | 'askKind'
  | 'askNumber'
  | 'askMatter'
  | 'exists'
  | 'written'
  | 'next'
  | 'noKind'
  | 'meant'
  | 'allKinds'
  | 'more',
  'dir' | 'kind' | 'type' | 'procedure' | 'number' | 'matter'
> = {
  zh: {
    usage: '[选项] [文件夹]',
    description: '新建一个案件文件夹：case.yaml 和这一种案件开头的文书，每一项都有说明；另有放音像、扫描件的文件夹',
    dir: ['[文件夹]', '新案件的文件夹；不写的，是当前文件夹'],
    kind: ['--kind <案件种类>', '哪一种案件，如 简易程序处罚、许可、检查、查封扣押；全部种类：dossier init --list'],
    type: ['--type <种类>', '行政执法行为的种类，不写 --kind 时用；都不写的，是行政处罚'],
    procedure: ['--procedure <程序>', '行政处罚的程序；不写的，是普通程序'],
    number: ['--number <案号>', '如 辽金普交罚〔2026〕第0012号'],
    matter: ['--matter <案由>', '案由'],
    all: '从头到尾各环节的文书都建好；不写的，只建第一个环节的',
    list: '列出案件的全部种类和各自的文书',
    yes: '不提问，没有写的都用默认',
    askKind: '哪一种案件',
    askNumber: '案号（现在不知道的，按回车）',
    askMatter: '案由（现在不知道的，按回车）',
    exists: '这里已经有一个案件，没有改动：',
    written: '建好了案件文件夹：',
    next: '下一步：用编辑器打开 case.yaml 和 records 文件夹，在冒号后面填写；\n填一些就运行 dossier lint，它说还有哪些没有填。添文书：dossier new',
    noKind: '没有这种案件：',
    meant: '您是不是要写 ',
    allKinds: '全部种类：dossier init --list',
    more: '例子：\n  dossier init 2026-0012\n  dossier init 2026-0013 --type 行政处罚 --procedure 简易程序\n  dossier init 许可-0007 --kind 许可 --number "辽金普交许〔2026〕第0007号"\n  dossier init 检查-0021 --kind 检查 --all\n  dossier init --list',
  },
  en: {
    usage: '[options] [folder]',
    description:
      'start a case folder: case.yaml and the first documents of such a case, every field explained; folders for media and scans',
    dir: ['[folder]', 'folder of the new case; default: the current folder'],
    kind: ['--kind <kind>', 'which kind of case, such as summary-penalty, licence, inspection, seizure; all kinds: dossier init --list'],
    type: ['--type <type>', 'type of enforcement act, where --kind is not given; default: a penalty'],
    procedure: ['--procedure <procedure>', 'procedure of a penalty; default: ordinary'],
    number: ['--number <number>', 'number of the case'],
    matter: ['--matter <matter>', 'what the case is about'],
    all: 'documents of all stages; default: those of the first stage',
    list: 'list the kinds of case and their documents',
    yes: 'ask nothing, take the defaults',
    askKind: 'which kind of case',
    askNumber: 'case number (Enter where it is not known yet)',
    askMatter: 'matter (Enter where it is not known yet)',
    exists: 'a case stands here already, nothing was changed: ',
    written: 'started a case folder: ',
    next: 'next: open case.yaml and the folder records in an editor and fill in behind the colons;\nrun dossier lint as you go: it says what is still to be filled in. More documents: dossier new',
    noKind: 'no such kind of case: ',
    meant: 'did you mean ',
    allKinds: 'all kinds: dossier init --list',
    more: 'Examples:\n  dossier init 2026-0012\n  dossier init CASE --kind licence --number 2026-0007\n  dossier init CASE --kind inspection --all\n  dossier init --list',
  },
};
