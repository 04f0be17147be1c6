import type { Level } from '../model/finding.ts';
import type { SourceProblem } from '../model/regulation.ts';

/** What can be wrong with the shape of a record, before any article is asked. */
export const shapeProblems = {
  'shape-blank': problem(
    'shape-blank',
    '待填写：这一项还空着',
    'to be filled in: the key is there, but blank',
    '填上内容；没有的，按表上的规定写“/”或者“无”，或者删掉这一行',
    'fill it in; where there is nothing, write / or 无 as the form allows, or remove the line',
  ),
  'shape-missing': problem('shape-missing', '缺少必须写的项目', 'a key that must be there is missing', '补上这一项', 'add the key'),
  'shape-unknown-key': problem(
    'shape-unknown-key',
    '这里没有这个项目',
    'there is no such key here',
    '改成表上的项目名；表上没有的内容写进“备注”',
    'use the name on the form; what the form has no key for goes into 备注',
  ),
  'shape-format': problem('shape-format', '写法不对', 'it is not written as it must be', '照所说的改', 'write it as is told'),
  'shape-enum': problem(
    'shape-enum',
    '不是可以选的写法',
    'not one of the choices',
    '从可以选的里面选一个，原样照写',
    'choose one of them, as it is written',
  ),
  'shape-type': problem('shape-type', '应当换一种写法', 'it is written as another kind of thing', '照所说的改', 'write it as is told'),
  'shape-size': problem(
    'shape-size',
    '数目不对',
    'there are too few or too many',
    '少的补上，多的删去；一项也没有的，删去这个项目',
    'add what is missing, take out what is too much; where there is none at all, take out its key',
  ),
  'shape-other': problem('shape-other', '与规定的写法不符', 'it is not as its schema says', '照所说的改', 'change it as is told'),
  'form-missing': problem(
    'form-missing',
    '没有写这是哪一种文书',
    'the record does not say which form it is',
    '在最前面写一行“文书: …”，如“文书: 询问笔录”',
    'begin the file with a line 文书: …, like 文书: 询问笔录',
  ),
  'form-unknown': problem(
    'form-unknown',
    '没有这种文书',
    'there is no such form',
    '照文书目录里的名称写',
    'use a name of the list of forms',
  ),
} as const satisfies Readonly<Record<string, SourceProblem>>;

export type ShapeProblemId = keyof typeof shapeProblems;

function problem(id: string, zh: string, en: string, remedyZh: string, remedyEn: string): SourceProblem {
  const level: Level = 'error';
  return { id, level, says: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } };
}
