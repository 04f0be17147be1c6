import type { Binding } from '../model/templates.ts';
import type { Block, Run } from '../model/volume.ts';
import { dayToWrite } from './day-to-write.ts';
import { asTree } from './formats/as-tree.ts';
import { chineseDatetime } from './formats/chinese-datetime.ts';
import { textOf } from './formats/text-of.ts';
import { paragraphs } from './paragraphs.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { withSignatureImage } from './signature-image.ts';
import { styleOf } from './style-of.ts';

/** An opinion box: the opinion at its head, signature and date at the right of its foot. What is not signed yet is left to be written and signed. */
export function composeOpinion(binding: Binding, scope: Scope): readonly Block[] {
  const bound = resolve(binding, scope);
  const { 意见: opinion = '', 签名: name = '', 职务: office = '', 时间: time = '' } = asTree(bound?.value);
  const run = (text: string, key: string): Run => ({
    text,
    ...(bound?.from ? { from: { ...bound.from, pointer: `${bound.from.pointer}/${key}` } } : {}),
  });
  const signatureOf = (name: Run): readonly Run[] =>
    bound?.from ? withSignatureImage(name, name.text, bound.value, bound.from, scope) : [name];
  const signed: readonly Run[] = [
    { text: '签名：' },
    ...(textOf(name) === '' ? [{ text: '\u3000'.repeat(5) }] : signatureOf({ ...run(textOf(name), '签名'), font: 'kai' })),
    ...(textOf(office) === '' ? [] : [{ text: '（' }, run(textOf(office), '职务'), { text: '）' }]),
    { text: textOf(name).length + textOf(office).length > oneLine ? '\n' : '\u3000' },
    textOf(time) === '' ? { text: dayToWrite } : run(chineseDatetime(time), '时间'),
  ];

  return [
    ...paragraphs([textOf(opinion) === '' ? { text: textOf(name) === '' ? '' : scope.blank } : run(textOf(opinion), '意见')], {
      ...styleOf('value', scope),
      indent: 2,
    }).map((paragraph) => ({ ...paragraph, keepWithNext: true })),
    ...paragraphs(signed, { ...styleOf('value', scope), before: 6 }, 'right').map((paragraph) => ({ ...paragraph, sinks: true as const })),
  ];
}

/** Characters of a name and an office that leave no room for the moment on their line: it has one of its own. */
const oneLine = 18;
