import type { Run } from '../model/volume.ts';
import { formatValue } from './format-value.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

const slot = /\{(=?)([^{}:]+)(?::([^{}]+))?\}/g;

/**
 * A sentence with its slots filled: `{键}` underlined, `{=键}` plain, `{键:formatter}` formatted.
 * A blank underlined slot is struck out; a blank plain one prints nothing.
 */
export function fillSlots(text: string, scope: Scope): readonly Run[] {
  const runs: Run[] = [];
  let last = 0;
  for (const match of text.matchAll(slot)) {
    if (match.index > last) runs.push({ text: text.slice(last, match.index) });
    const [whole, plainly = '', binding = '', as = ''] = match;
    runs.push(...fill(binding, as.trim(), plainly === '=', scope));
    last = match.index + whole.length;
  }
  if (last < text.length) runs.push({ text: text.slice(last) });

  return runs;
}

function fill(binding: string, as: string, plainly: boolean, scope: Scope): readonly Run[] {
  const bound = resolve(binding, scope);
  const text = bound ? formatValue(bound.value, as, scope) : '';
  if (!bound || text === '') return plainly ? [] : [{ text: scope.blank === '' ? '\u3000'.repeat(6) : `\u3000${scope.blank}\u3000`, underline: true }];

  const origin = bound.from ? { from: bound.from } : {};
  return plainly ? [{ text, ...origin }] : [{ text: ` ${text} `, underline: true, ...origin }];
}

/** The same as plain text, for titles. */
export function fillText(text: string, scope: Scope): string {
  return fillSlots(text, scope)
    .filter((run) => !run.underline || run.from)
    .map((run) => run.text.trim())
    .join('');
}
