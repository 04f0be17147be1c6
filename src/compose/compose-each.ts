import type { EachPart } from '../model/templates.ts';
import type { Block, ParagraphBlock } from '../model/volume.ts';
import { eachItem } from './each-item.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';

/** How often a form for writing by hand repeats what stands once for every element. */
const rounds = 12;
const nothing = { data: {}, pointer: '', number: 1 };

/** The paragraphs of every element; those whose slots are all blank are left out, and an empty list is struck out. A question stands on a page with its answer. */
export function composeEach(part: EachPart, scope: Scope): readonly Block[] {
  const style = styleOf(part.style, scope);
  const items = eachItem(part.bind, scope);
  if (items.length === 0 && scope.byHand)
    return Array.from({ length: Math.round(rounds * (scope.room ?? 1)) }, () =>
      tied(part.text.map((text) => paragraphs(fillSlots(text, { ...scope, item: nothing }), style))),
    ).flat();
  if (items.length === 0) return paragraphs([{ text: scope.blank }], style);

  return items.flatMap((item) =>
    tied(
      part.text.flatMap((text) => {
        const runs = fillSlots(text, item);
        return text.includes('{') && !runs.some((run) => run.from) ? [] : [paragraphs(runs, style)];
      }),
    ),
  );
}

/** What is printed of an element, each text held to the next one. */
function tied(texts: readonly (readonly ParagraphBlock[])[]): readonly Block[] {
  return texts.flatMap((set, at) =>
    at + 1 === texts.length ? set : set.map((block, index) => (index + 1 === set.length ? { ...block, keepWithNext: true } : block)),
  );
}
