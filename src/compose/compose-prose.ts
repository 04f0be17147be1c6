import type { ProsePart } from '../model/templates.ts';
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
  const answer: Run = bound
    ? { text: formatValue(bound.value, part.as, scope), ...(bound.from ? { from: bound.from } : {}) }
    : { text: scope.blank };

  return paragraphs([...lead, answer], styleOf(part.style, scope));
}
