import { defineProblems } from './define-problems.ts';

/** What can be wrong with the files of a case folder and their names. */
export const namingProblems = defineProblems({
  'S-no-case': {
    level: 'error',
    says: { zh: '案件文件夹里没有 case.yaml', en: 'The case folder has no case.yaml' },
    remedy: {
      zh: '检查文件夹是否选对；新案件用 dossier init 建立',
      en: 'Check that this is the right folder; dossier init makes a new case',
    },
  },
  'S-case-name': {
    level: 'error',
    says: { zh: '案件的主文件应当叫 case.yaml', en: 'The main file of a case is called case.yaml' },
    remedy: { zh: '把文件改名为 case.yaml', en: 'Rename the file to case.yaml' },
  },
  'S-no-records': {
    level: 'error',
    says: { zh: 'records 文件夹里没有文书', en: 'There are no records in records/' },
    remedy: {
      zh: '每份文书写一个 .yaml 文件，放进 records；新文书用 dossier new 建立',
      en: 'Write one .yaml file a document into records/; dossier new makes one',
    },
  },
  'S-record-name': {
    level: 'error',
    says: { zh: '记录的文件名应当以 .yaml 结尾', en: 'The name of a record ends in .yaml' },
    remedy: { zh: '把文件名的结尾改成 .yaml', en: 'Rename the file so that it ends in .yaml' },
  },
  'S-not-record': {
    level: 'error',
    says: { zh: 'records 文件夹里有不是 YAML 的文件，不会被读取', en: 'A file in records/ is not YAML and is not read' },
    remedy: {
      zh: '音像放进 media，扫描件放进 scans，Word 文书改写成 .yaml',
      en: 'Move media to media/ and scans to scans/; write documents as .yaml',
    },
  },
  'S-not-file': {
    level: 'error',
    says: { zh: '这里应当是文件', en: 'A file should stand here' },
    remedy: { zh: '把同名的文件夹改名或者移走，再放入文件', en: 'Rename or move what stands here and put the file in its place' },
  },
  'S-link': {
    level: 'error',
    says: {
      zh: '案件文件夹里有链接（快捷方式），链接的内容不会归档',
      en: 'The case folder holds a link; what it points to is not archived',
    },
    remedy: { zh: '把文件本身复制进来，删去链接', en: 'Copy the file itself into the folder and delete the link' },
  },
  'S-unreadable': {
    level: 'error',
    says: { zh: '文件读不出来', en: 'The file cannot be read' },
    remedy: { zh: '检查文件的权限，是否被其他程序占用', en: 'Check its permissions and whether another program holds it' },
  },
  'S-stray': {
    level: 'warning',
    says: {
      zh: '案件文件夹里有不属于案件的文件，不会归档',
      en: 'The case folder holds something that is no part of the case and is not archived',
    },
    remedy: {
      zh: '文书放进 records，音像放进 media，扫描件放进 scans；其他的移出案件文件夹',
      en: 'Move documents to records/, media to media/, scans to scans/, and the rest out of the folder',
    },
  },
  'S-name-bytes': {
    level: 'error',
    says: { zh: '文件名不是 UTF-8 编码', en: 'The file name is not UTF-8' },
    remedy: {
      zh: '改名；从压缩包解出来的，换一个能识别中文名的程序重新解压',
      en: 'Rename it; where it comes from an archive, unpack that again with the right encoding',
    },
  },
  'S-name-nfc': {
    level: 'error',
    says: {
      zh: '文件名里有拆开写的字符（不是 Unicode NFC），换一台电脑会找不到',
      en: 'The file name is not in Unicode form NFC and may get lost on another system',
    },
    remedy: { zh: '重新输入文件名', en: 'Type the name anew' },
  },
  'S-name-twin': {
    level: 'error',
    says: {
      zh: '两个文件名只差大小写或者 Unicode 写法，换一台电脑会互相覆盖',
      en: 'Two names differ only in case or Unicode form and overwrite each other on other systems',
    },
    remedy: { zh: '给其中一个改名', en: 'Rename one of them' },
  },
  'S-name-end': {
    level: 'error',
    says: {
      zh: '文件名以点或者空格结尾（或者以空格开头），Windows 上打不开',
      en: 'The name ends with a dot or a space (or begins with a space), which Windows cannot open',
    },
    remedy: { zh: '删去名称首尾的点和空格', en: 'Remove them from the name' },
  },
  'S-name-device': {
    level: 'error',
    says: { zh: '文件名是 Windows 保留的设备名，Windows 上打不开', en: 'The name is a device name of Windows, which cannot open it' },
    remedy: { zh: '换一个名称', en: 'Choose another name' },
  },
  'S-name-long': {
    level: 'error',
    says: { zh: '文件名太长，超过 255 字节（约 85 个汉字）', en: 'The name is longer than 255 bytes of UTF-8' },
    remedy: { zh: '缩短名称', en: 'Shorten the name' },
  },
  'S-name-invisible': {
    level: 'error',
    says: {
      zh: '文件名里有看不见的字符（控制字符、文字方向符）',
      en: 'The name holds an invisible character (a control or a change of direction)',
    },
    remedy: { zh: '重新输入文件名', en: 'Type the name anew' },
  },
  'S-name-character': {
    level: 'error',
    says: { zh: '文件名里有 Windows 不允许的字符', en: 'The name holds a character that Windows refuses' },
    remedy: { zh: '改名，不用 \\ : * ? " < > |', en: 'Rename it without \\ : * ? " < > |' },
  },
});
