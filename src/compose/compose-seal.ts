import type { SealPart } from '../model/templates.ts';
import type { Block, Run } from '../model/volume.ts';
import { chineseDate } from './formats/chinese-date.ts';
import { textOf } from './formats/text-of.ts';
import { overlay } from './overlay.ts';
import { paragraphs } from './paragraphs.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';

/** True size of a round seal of a county organ: 42 mm. */
const sealSide = 119;
/** Ems: its middle stands between organ and date, so that both are in its lower half or across it (GB/T 9704). */
const raised = 0.9;

/** Room above organ and date even where the room for the seal gives way; points. */
const above = 8;

/**
 * Organ and date in the right half with room for the seal around them, never alone on a page; an image of the seal lies over both.
 * A date that is blank is left to be written. Where the document then needs a page less, there is less room, as GB/T 9704 has it:
 * line spacing gives way so that the seal shares a page with text.
 */
export function composeSeal(part: SealPart, scope: Scope): readonly Block[] {
  const style = styleOf('seal', scope);
  const organ = fillSlots(part.organ, scope);
  const unnamed: readonly Run[] = scope.byHand || organ.some(({ from }) => from) ? [] : [{ text: scope.blank }];
  const date = resolve(part.date, scope);
  const image = resolve(part.image, scope);
  const file = textOf(image?.value);
  const shown = image && scope.printable.has(file);
  const seal = overlay(file, '印章', resolve(`${part.image}宽`, scope)?.value, sealSide, image?.from);
  const blocks: readonly Block[] = [
    ...paragraphs([...unnamed, ...organ], { ...style, before: above }, 'centre'),
    ...paragraphs(
      [
        {
          text: date ? chineseDate(date.value) : '年\u3000\u3000月\u3000\u3000日',
          ...(date?.from ? { from: date.from } : {}),
          ...(shown ? { over: { ...seal, raised: raised * style.size } } : {}),
        },
      ],
      style,
      'centre',
    ),
  ];

  return [
    {
      kind: 'keep',
      withPrevious: true,
      blocks: [
        {
          kind: 'grid',
          columns: [4, 5],
          border: false,
          rows: [
            {
              cells: [{ blocks: [] }, { blocks, valign: 'middle' }],
              minHeight: sealSide,
              ...(shown ? {} : { gives: true as const }),
              whole: true,
            },
          ],
        },
      ],
    },
  ];
}
