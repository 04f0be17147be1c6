import type { ProsePart, TextStyle } from '../model/templates.ts';
import type { Block, Run } from '../model/volume.ts';
import { formatValue } from './format-value.ts';
import { headAgain } from './head-again.ts';
import { hungBehind } from './hung.ts';
import { lineToWrite } from './line-to-write.ts';
import { paragraphs } from './paragraphs.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';

/** A long answer behind its lead; struck out where it is blank. */
export function composeProse(part: ProsePart, scope: Scope): readonly Block[] {
  const bound = resolve(part.bind, scope);
  const lead: readonly Run[] = part.lead === '' ? [] : [{ text: part.lead, font: styleOf('label', scope).font }];
  if (!bound && scope.byHand)
    return linesToWrite(lead, styleOf(part.style, scope), (part.as === 'rights' ? few : (scope.lines ?? usual)) * (scope.room ?? 1));
  const answer: Run = bound
    ? {
        text: numberedOn(closed(formatValue(bound.value, part.as, scope), part.as), part.first),
        ...(bound.from ? { from: bound.from } : {}),
      }
    : { text: scope.blank };

  const set = paragraphs([...lead, answer], styleOf(part.style, scope)).map((paragraph, index) =>
    index === 0 && part.lead !== '' ? headAgain(paragraph, part.lead) : paragraph,
  );
  return part.first > 0 || (part.as === 'numbered' && (part.lead !== '' || set.length > 1)) ? hungBehind(set, part.lead) : set;
}

/** Several values as one sentence end with a full stop, as a sentence does. */
function closed(text: string, as: string): string {
  return as === 'together' && /[^。！？]$/u.test(text) ? `${text}。` : text;
}

/** The lines with the numbers that follow the printed ones, instead of what numbers they have. */
function numberedOn(text: string, first: number): string {
  if (first === 0) return text;

  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, index) => `${first + index}．${line.replace(/^\s*(?:\d+[．.、]|[（(]\d+[）)])\s*/u, '')}`).join('\n');
}

/** How many lines there are to write on by hand. */
const usual = 3;
const few = 2;

/** The lead with a line behind it, and more lines below. */
function linesToWrite(lead: readonly Run[], style: TextStyle, lines: number): readonly Block[] {
  const more = Array.from({ length: Math.max(Math.round(lines), 1) - 1 });
  const head = lead.map(({ text }) => text).join('');
  const first = paragraphs([...lead, lineToWrite(6, true)], style);
  return [
    ...(head === '' ? first : first.map((paragraph) => headAgain(paragraph, head))),
    ...more.flatMap(() => paragraphs([lineToWrite(6, true)], style)),
  ];
}
