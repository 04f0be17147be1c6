import type { ProsePart, TextStyle } from '../model/templates.ts';
import type { Block, Run } from '../model/volume.ts';
import { formatValue } from './format-value.ts';
import { paragraphs } from './paragraphs.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';

/** A long answer behind its lead; struck out where it is blank. */
export function composeProse(part: ProsePart, scope: Scope): readonly Block[] {
  const bound = resolve(part.bind, scope);
  const lead: readonly Run[] = part.lead === '' ? [] : [{ text: part.lead, font: styleOf('label', scope).font }];
  if (!bound && scope.byHand)
    return linesToWrite(lead, part.lead.length, styleOf(part.style, scope), part.as === 'rights' ? few : (scope.lines ?? usual));
  const answer: Run = bound
    ? { text: formatValue(bound.value, part.as, scope), ...(bound.from ? { from: bound.from } : {}) }
    : { text: scope.blank };

  return paragraphs([...lead, answer], styleOf(part.style, scope));
}

/** Characters of a line that is written by hand, and how many lines there are. */
const line = 28;
const usual = 3;
const few = 2;

/** The lead with a line behind it, and more lines below. */
function linesToWrite(lead: readonly Run[], taken: number, style: TextStyle, lines: number): readonly Block[] {
  const blank = (length: number): Run => ({ text: '\u3000'.repeat(length), underline: true });

  return [
    ...paragraphs([...lead, blank(line - taken)], style),
    ...Array.from({ length: lines - 1 }, () => paragraphs([blank(line)], style)).flat(),
  ];
}
