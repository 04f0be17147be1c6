import type { EachPart } from '../model/templates.ts';
import type { Block } from '../model/volume.ts';
import { eachItem } from './each-item.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';

/** The paragraphs of every element; those whose slots are all blank are left out, and an empty list is struck out. */
export function composeEach(part: EachPart, scope: Scope): readonly Block[] {
  const style = styleOf(part.style, scope);
  const items = eachItem(part.bind, scope);
  if (items.length === 0) return paragraphs([{ text: scope.blank }], style);

  return items.flatMap((item) =>
    part.text.flatMap((text) => {
      const runs = fillSlots(text, item);
      return text.includes('{') && !runs.some((run) => run.from) ? [] : paragraphs(runs, style);
    }),
  );
}
