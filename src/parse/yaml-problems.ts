import { defineProblems } from './define-problems.ts';

/** What can be wrong with the writing of a source file. */
export const yamlProblems = defineProblems({
  'S-duplicate-key': {
    level: 'error',
    says: { zh: '同一个项目写了两次', en: 'The same key is written twice' },
    remedy: { zh: '留下对的一个，删去另一个', en: 'Keep the right one and delete the other' },
  },
  'S-tab': {
    level: 'error',
    says: { zh: '行首用了制表符（Tab）缩进', en: 'A line is indented with a tab' },
    remedy: { zh: '行首的制表符都改成空格，每一层两个空格', en: 'Replace the tabs at the start of lines by spaces, two a level' },
  },
  'S-wide-space': {
    level: 'error',
    says: { zh: '行首用了全角空格缩进', en: 'A line is indented with a full-width space' },
    remedy: { zh: '改成半角空格，每一层两个', en: 'Use plain spaces, two a level' },
  },
  'S-wide-colon': {
    level: 'error',
    says: { zh: '项目后面用了全角冒号“：”', en: 'A full-width colon “：” follows a key' },
    remedy: { zh: '改成半角冒号加一个空格“: ”', en: 'Write a plain colon and a space instead' },
  },
  'S-wide-colon-text': {
    level: 'warning',
    says: {
      zh: '这一行像是项目，却因为全角冒号“：”被当成文字',
      en: 'This line looks like a key but is read as text because of its full-width colon',
    },
    remedy: {
      zh: '是项目的，改成半角冒号加一个空格“: ”；确是文字的，加上引号',
      en: 'Where it is a key, write a plain colon and a space; where it is text, put it in quotes',
    },
  },
  'S-wide-comma': {
    level: 'error',
    says: { zh: '方括号、花括号里用了全角逗号“，”分隔', en: 'A full-width comma “，” stands between the items of a list in brackets' },
    remedy: { zh: '改成半角逗号加一个空格“, ”', en: 'Write a plain comma and a space instead' },
  },
  'S-wide-comma-text': {
    level: 'warning',
    says: {
      zh: '方括号里的全角逗号“，”不分隔，几项被当成了一项',
      en: 'The full-width comma “，” does not separate: several items are read as one',
    },
    remedy: {
      zh: '是几项的，改成半角逗号加一个空格“, ”；确是一项的，加上引号',
      en: 'Where these are several items, write a plain comma and a space; where it is one, put it in quotes',
    },
  },
  'S-colon-space': {
    level: 'error',
    says: { zh: '冒号后面少一个空格', en: 'A space is missing after the colon' },
    remedy: { zh: '写成“项目: 内容”，冒号后空一格', en: 'Write “key: value” with a space after the colon' },
  },
  'S-dash-space': {
    level: 'error',
    says: { zh: '“-”后面少一个空格', en: 'A space is missing after the dash' },
    remedy: { zh: '写成“- 内容”；“-”是内容的，用引号括起来', en: 'Write “- value”; where the dash is text, put it in quotes' },
  },
  'S-colon': {
    level: 'error',
    says: { zh: '一行里有两个“: ”', en: 'One line holds “: ” twice' },
    remedy: { zh: '冒号是内容的，把整段内容用引号括起来', en: 'Where the second belongs to the text, put the text in quotes' },
  },
  'S-no-colon': {
    level: 'error',
    says: { zh: '这一行没有冒号，不成项目', en: 'This line has no colon and is no key' },
    remedy: {
      zh: '写成“项目: 内容”；是上一项内容的续行的，比上一项多缩进两个空格',
      en: 'Write “key: value”; where it continues the line above, indent it by two more spaces',
    },
  },
  'S-quote': {
    level: 'error',
    says: { zh: '引号没有成对', en: 'A quote is not closed' },
    remedy: { zh: '在内容末尾补上同样的引号', en: 'Add the same quote at the end of the text' },
  },
  'S-after-value': {
    level: 'error',
    says: { zh: '引号或者括号后面还有多余的字', en: 'Text stands after a closing quote or bracket' },
    remedy: { zh: '删去多余的字，或者把整段内容用引号括起来', en: 'Delete it, or put the whole text in quotes' },
  },
  'S-escape': {
    level: 'error',
    says: { zh: '双引号里的反斜杠“\\”有特别的意思，这里用得不对', en: 'A backslash in double quotes is special and is misused here' },
    remedy: { zh: '把双引号换成单引号，或者写成“\\\\”', en: 'Use single quotes, or write “\\\\”' },
  },
  'S-bracket': {
    level: 'error',
    says: { zh: '括号没有成对', en: 'A bracket has no partner' },
    remedy: { zh: '“[”要有“]”，“{”要有“}”', en: 'Every “[” needs a “]”, every “{” a “}”' },
  },
  'S-comma': {
    level: 'error',
    says: { zh: '括号里各项之间少了或者多了逗号', en: 'A comma is missing or superfluous between the items in brackets' },
    remedy: { zh: '各项之间写一个半角逗号加空格“, ”', en: 'Put one plain comma and a space between items' },
  },
  'S-indent': {
    level: 'error',
    says: { zh: '缩进没有对齐', en: 'The indentation does not line up' },
    remedy: {
      zh: '同一层的项目从同一列写起，下一层多两个空格',
      en: 'Keys of one level begin in the same column, the next level two spaces further',
    },
  },
  'S-first-character': {
    level: 'error',
    says: { zh: '内容不能用这个字符开头', en: 'A text may not begin with this character' },
    remedy: { zh: '把内容用引号括起来', en: 'Put the text in quotes' },
  },
  'S-block-text': {
    level: 'error',
    says: { zh: '“|”或者“>”后面不能接着写字', en: 'No text may follow “|” or “>” on the same line' },
    remedy: { zh: '从下一行写起，多缩进两个空格', en: 'Begin on the next line, indented by two more spaces' },
  },
  'S-syntax': {
    level: 'error',
    says: { zh: '这里的写法读不懂', en: 'This cannot be read' },
    remedy: {
      zh: '对照样例检查缩进、冒号、括号、引号；拿不准的内容用引号括起来',
      en: 'Compare indentation, colons, brackets and quotes with the examples; when in doubt, quote the text',
    },
  },
  'S-tag': {
    level: 'error',
    says: { zh: '“!”开头的标记不能用', en: 'Tags, which begin with “!”, are not allowed' },
    remedy: { zh: '删去标记；确是文字的，用引号括起来', en: 'Delete the tag; where it is text, put it in quotes' },
  },
  'S-alias': {
    level: 'error',
    says: { zh: '“*”引用的名称没有定义', en: 'A reference, which begins with “*”, names nothing that stands before it' },
    remedy: { zh: '“*”是文字的，用引号括起来', en: 'Where the “*” is text, put the text in quotes' },
  },
  'S-alias-bomb': {
    level: 'error',
    says: { zh: '“*”引用层层展开，内容多得无法处理', en: 'References expand to more than can be handled' },
    remedy: { zh: '不用引用，把内容直接写出来', en: 'Write the content itself instead of references' },
  },
  'S-merge-key': {
    level: 'error',
    says: { zh: '“<<”合并的写法不能用', en: 'The merge key “<<” is not allowed' },
    remedy: { zh: '把各项直接写出来', en: 'Write the keys out' },
  },
  'S-complex-key': {
    level: 'error',
    says: { zh: '项目名称应当是一行文字', en: 'A key must be a line of text' },
    remedy: {
      zh: '写成“项目: 内容”；用“?”“*”“[”“{”开头的名称加上引号',
      en: 'Write “key: value”; quote a key that begins with “?”, “*”, “[” or “{”',
    },
  },
  'S-too-deep': {
    level: 'error',
    says: { zh: '嵌套太深', en: 'It is nested too deeply' },
    remedy: { zh: '不超过 64 层；检查是不是有多余的括号或者“-”', en: 'At most 64 levels; look for superfluous brackets or dashes' },
  },
  'S-documents': {
    level: 'error',
    says: { zh: '一个文件里写了不止一份（用“---”隔开）', en: 'One file holds more than one document (separated by “---”)' },
    remedy: { zh: '一份文书写一个文件；后面的各份另存为文件', en: 'Write one document a file; move the others to files of their own' },
  },
  'S-empty': {
    level: 'error',
    says: { zh: '文件是空的', en: 'The file is empty' },
    remedy: { zh: '写上内容，或者删去这个文件', en: 'Fill it in, or delete the file' },
  },
  'S-not-mapping': {
    level: 'error',
    says: { zh: '文件应当由“项目: 内容”组成', en: 'The file must consist of “key: value” lines' },
    remedy: { zh: '第一层写成“项目: 内容”，例如“文书: 询问笔录”', en: 'Write “key: value” at the first level, such as “文书: 询问笔录”' },
  },
});
