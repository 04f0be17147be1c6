import { defineProblems } from './define-problems.ts';

/** What can be wrong with `dossier.config.yaml` beyond its shape. */
export const configProblems = defineProblems({
  'C-face-missing': {
    level: 'error',
    says: { zh: '配置里写的字体文件没有，或者读不出来', en: 'The font file that the configuration names is not there, or cannot be read' },
    remedy: {
      zh: '核对路径；相对路径从配置文件所在的文件夹写起',
      en: 'Check the path; a relative one begins at the folder of the configuration',
    },
  },
  'C-face-broken': {
    level: 'error',
    says: {
      zh: '这个文件不是可以用的字体（TrueType 或者 OpenType）',
      en: 'The file is no font that can be used (TrueType or OpenType)',
    },
    remedy: { zh: '换成 .ttf、.otf 或者 .ttc 字体文件', en: 'Name a .ttf, .otf or .ttc font file' },
  },
  'C-face-name': {
    level: 'error',
    says: {
      zh: '字体集里有几种字体，没有说用哪一种，或者没有所写的这一种',
      en: 'The file is a collection of fonts, and the one to be used is not named or not among them',
    },
    remedy: {
      zh: '在文件名后面写“#”和括号里的一个名称，整段加引号，如 "fonts/simsun.ttc#SimSun"',
      en: 'Write # and one of the names in brackets behind the file, all in quotes, such as "fonts/simsun.ttc#SimSun"',
    },
  },
  'C-length': {
    level: 'error',
    says: { zh: '长度超出可以用的范围', en: 'The length is outside what can be used' },
    remedy: {
      zh: '改成括号里的范围以内；装订的一边至少 25mm',
      en: 'Choose one within the brackets; the bound side needs 25mm at least',
    },
  },
  'C-order': {
    level: 'error',
    says: { zh: '文书顺序里写了没有的文书、类别或者阶段', en: 'The order names a form, group or stage that there is not' },
    remedy: { zh: '照文书目录里的名称写', en: 'Use a name of the list of forms' },
  },
  'C-secondary': {
    level: 'error',
    says: { zh: '副卷里写了没有的文书、类别或者阶段', en: 'The 副卷 names a form, group or stage that there is not' },
    remedy: { zh: '照文书目录里的名称写', en: 'Use a name of the list of forms' },
  },
});
