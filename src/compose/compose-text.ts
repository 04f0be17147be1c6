import type { TextPart } from '../model/templates.ts';
import type { Block, ParagraphBlock } from '../model/volume.ts';
import { headAgain } from './head-again.ts';
import { hungBehind } from './hung.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { fillSlots } from './slots.ts';
import { styleOf } from './style-of.ts';
import { wordsOf } from './words-of.ts';

/** Looks of words that head what stands below them. */
const heads = new Set(['label', 'heading']);

/** Words that lead a list of numbered lines, and may be none: 附件：1．甲. */
const list = /^([^：\n]*：)?\d+．[^\n]*(?:\n\d+．[^\n]*)+$/u;

/** Running text; a list of numbered lines hangs behind its numbers. What heads or introduces the next part (its words end with a colon or a comma) is never the last thing on a page. */
export function composeText(part: TextPart, scope: Scope): readonly Block[] {
  const lines = paragraphs(fillSlots(part.text, scope), styleOf(part.style, scope), part.align);
  const listed = list.exec(part.text);
  const set = listed === null ? (isOfSeveral(part) ? lines.map(setIn) : lines) : hungBehind(lines, listed[1] ?? '');
  const introduces = heads.has(part.style) || /[：，]$/u.test(part.text);

  return introduces ? set.map((paragraph, index) => (index === set.length - 1 ? introducing(paragraph) : paragraph)) : set;
}

function introducing(paragraph: ParagraphBlock): ParagraphBlock {
  return { ...headAgain(paragraph, wordsOf([paragraph]).join('')), keepWithNext: true };
}

/** A line of several entries, each with its label, that begins as running text does. */
function isOfSeveral({ style, text }: TextPart): boolean {
  return style === 'lineInText' && /\}\u3000[^{}]+：\{/u.test(text);
}

/** All of its lines begin where the first one does: an entry that does not fit stands below the label of the one before. */
function setIn({ inset = 0, indent = 0, ...line }: ParagraphBlock): ParagraphBlock {
  return { ...line, inset: inset + indent, indent: 0 };
}
