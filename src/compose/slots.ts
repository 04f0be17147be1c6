import type { Run } from '../model/volume.ts';
import { blankOf } from './blank-of.ts';
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
    last = match.index + whole.length;
    runs.push(...inSentence(fill(binding, as.trim(), plainly === '=', scope), text.slice(last)));
  }
  if (last < text.length) runs.push({ text: text.slice(last) });

  return runs;
}

function fill(binding: string, as: string, plainly: boolean, scope: Scope): readonly Run[] {
  const bound = resolve(binding, scope);
  const text = bound ? formatValue(bound.value, as, scope) : '';
  if ((!bound || text === '') && scope.byHand) return blankOf(as) ?? [{ text: '\u3000'.repeat(6), underline: true }];
  if (!bound || text === '')
    return plainly ? [] : [{ text: scope.blank === '' ? '\u3000'.repeat(6) : `\u3000${scope.blank}\u3000`, underline: true }];

  const origin = bound.from ? { from: bound.from } : {};
  return plainly ? [{ text, ...origin }] : [{ text: ` ${text} `, underline: true, ...origin }];
}

/** Where the sentence goes on behind a value, its line feeds and its full stop are dropped. */
function inSentence(runs: readonly Run[], rest: string): readonly Run[] {
  if (rest === '' || rest.startsWith('\u3000')) return runs;

  return runs.map((run) => ({ ...run, text: run.text.replaceAll('\n', '').replace(/[。；](\s*)$/u, '$1') }));
}

/** The same as plain text, for titles. */
export function fillText(text: string, scope: Scope): string {
  return fillSlots(text, scope)
    .filter((run) => !run.underline || run.from)
    .map((run) => run.text.trim())
    .join('');
}
