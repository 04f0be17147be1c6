import { signsAs } from '../model/signs-as.ts';
import type { SignPlace } from '../model/templates.ts';
import type { Block, Cell, Run } from '../model/volume.ts';
import { asList } from './formats/as-list.ts';
import { asTree } from './formats/as-tree.ts';
import { textOf } from './formats/text-of.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { withSignatureImage } from './signature-image.ts';
import { styleOf } from './style-of.ts';

/** 方式 by which a page itself was signed. */
const byHand = new Set(['签名', '签名并捺印', '捺印', '盖章', '电子签名']);
const line: Run = { text: '\u3000'.repeat(6), underline: true };

/** Places for signatures at the foot of every page: the names of those who signed page by page, a line for the others. */
export function composeFoot(places: readonly SignPlace[], scope: Scope): readonly Block[] {
  const cells = places.map((place): Cell => {
    const signed = asList(scope.record.data.签名).flatMap((value, index): readonly (readonly Run[])[] => {
      const { 人: name = '', 身份: role = '', 方式: way = '', 逐页: each = '' } = asTree(value);
      const counts = signsAs(textOf(role), place.roles) && byHand.has(textOf(way)) && textOf(each) === '是';
      const from = { file: scope.record.file, pointer: `${scope.record.pointer}/签名/${index}` };
      return counts ? [withSignatureImage({ text: textOf(name), font: 'kai', from }, textOf(name), value, from, scope)] : [];
    });
    const names = signed.flatMap((runs, index) => (index === 0 ? runs : [{ text: '、' }, ...runs]));

    return {
      blocks: paragraphs([{ text: `${place.label}：` }, ...(names.length > 0 ? names : [line])], styleOf('sign', scope)),
      valign: 'bottom',
    };
  });

  return [{ kind: 'grid', columns: places.map(() => 1), border: false, rows: [{ cells, minHeight: 34, whole: true }] }];
}
