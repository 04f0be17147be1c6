import { defineProblems } from './define-problems.ts';

/** What can be wrong with the bytes of a source file before a line is read. */
export const encodingProblems = defineProblems({
  'S-bom': {
    level: 'note',
    says: { zh: '文件开头有看不见的字节序标记（BOM）', en: 'The file begins with an invisible byte order mark (BOM)' },
    remedy: {
      zh: '不影响检查；另存时编码选“UTF-8”，不要选“UTF-8 BOM”',
      en: 'It does no harm; save the file as “UTF-8”, not as “UTF-8 with BOM”',
    },
  },
  'S-gb18030': {
    level: 'error',
    says: {
      zh: '文件不是 UTF-8 编码，而是 GB18030（GBK，记事本里叫 ANSI）',
      en: 'The file is not UTF-8 but GB18030 (GBK, “ANSI” in Notepad)',
    },
    remedy: {
      zh: '运行 dossier lint --fix，由程序转换；或者用记事本打开，选“另存为”，编码选“UTF-8”，再保存',
      en: 'Run dossier lint --fix, which converts it, or save it in an editor with the encoding “UTF-8”',
    },
  },
  'S-utf16': {
    level: 'error',
    says: { zh: '文件不是 UTF-8 编码，而是 UTF-16（记事本里叫 Unicode）', en: 'The file is not UTF-8 but UTF-16 (“Unicode” in Notepad)' },
    remedy: {
      zh: '运行 dossier lint --fix，由程序转换；或者用记事本打开，选“另存为”，编码选“UTF-8”，再保存',
      en: 'Run dossier lint --fix, which converts it, or save it in an editor with the encoding “UTF-8”',
    },
  },
  'S-utf8': {
    level: 'error',
    says: { zh: '文件里有坏了的字节，读不出字', en: 'The file holds damaged bytes that are no characters' },
    remedy: {
      zh: '从原来的系统重新导出，或者用编辑器删去显示成 � 的地方、补上原字，存为 UTF-8',
      en: 'Export it again, or replace the characters shown as � and save it as UTF-8',
    },
  },
  'S-binary': {
    level: 'error',
    says: { zh: '这不是文字文件', en: 'This is not a text file' },
    remedy: {
      zh: '照片、录像放进 media/，扫描件放进 scans/；记录要用 YAML 写',
      en: 'Put media into media/ and scans into scans/; a record is written in YAML',
    },
  },
  'S-control': {
    level: 'error',
    says: { zh: '文字里有看不见的控制字符', en: 'The text holds an invisible control character' },
    remedy: { zh: '删去这个字符', en: 'Delete the character' },
  },
  'S-too-large': {
    level: 'error',
    says: { zh: '文件太大，不像一份记录', en: 'The file is too large for a record' },
    remedy: { zh: '一份记录不超过 512 KiB；一份文书写一个文件', en: 'A record is at most 512 KiB; write one document a file' },
  },
});
