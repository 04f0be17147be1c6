import type { Templates } from '../model/templates.ts';
import type { Tree } from '../model/value.ts';
import type { Block, ParagraphBlock } from '../model/volume.ts';
import { annexRows } from './annex-rows.ts';
import { composeParts } from './compose-parts.ts';
import { continuedBelow } from './continued.ts';
import { leftOver } from './left-over.ts';
import { paragraphs } from './paragraphs.ts';
import { printedIn } from './printed.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';
import { wordsOf } from './words-of.ts';

/**
 * What a record tells of days after the document's own: behind the document, under a heading that says so, as the template of the sheet has it and else
 * key by key. `below`: what the form itself prints below its signatures. It names the document, so it may stand on a leaf of its own (`onLeaf`); its further pages say so too.
 */
export function composeAfterwards(
  later: Tree,
  below: readonly Block[],
  { afterwards: sheet, continued }: Templates['sheets'],
  scope: Scope,
  onLeaf: boolean,
): readonly Block[] {
  const { file } = scope.record;
  const left = leftOver(later, file, printedIn(below), {});
  if (sheet === undefined || Object.keys(left).length === 0) return [];

  const inner: Scope = { ...scope, record: { ...scope.record, data: left } };
  const known = composeParts(sheet.parts, inner);
  const rest = annexRows(leftOver(left, file, printedIn(known), {}), inner);
  const title = fillSlots(sheet.title, scope);
  const heading = paragraphs(title, styleOf('annex', scope)).map((block) => ({ ...block, keepWithNext: true }));

  const told = [...known, ...rest];
  const above = continuedBelow(title, fillSlots(sheet.listed, scope), continued, scope);
  const isFew = wordsOf([...heading, ...told]).join('').length <= few;
  if (isFew) return [...(onLeaf ? [leaf(above)] : []), { kind: 'keep', blocks: [...heading, ...told] }];

  return onLeaf ? [leaf(above), ...heading, ...told] : [{ kind: 'keep', blocks: heading, ...above }, ...told];
}

/** A leaf of its own, and what stands above those behind it. */
function leaf(above: { readonly continued?: ParagraphBlock }): Block {
  return { kind: 'break', behind: true, ...above };
}

/** Characters of a note that takes a few lines: it stays whole. A longer one goes on over pages, so that none is left with a hole. */
const few = 60;
