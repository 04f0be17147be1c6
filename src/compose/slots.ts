import type { Run } from '../model/volume.ts';
import { blankOf } from './blank-of.ts';
import { isCalledACase } from './called-a-case.ts';
import { formatValue } from './format-value.ts';
import { textsOf } from './formats/texts-of.ts';
import { lineToWrite } from './line-to-write.ts';
import { choicesOf, optionsOf } from './options-of.ts';
import { type Bound, resolve } from './resolve.ts';
import { roomToWrite } from './room-to-write.ts';
import type { Scope } from './scope.ts';

const slot = /\{(=?)([^{}:]+)(?::([^{}]+))?\}/g;

/**
 * A sentence with its slots filled: `{键}` underlined, `{=键}` plain, `{键:formatter}` formatted.
 * A blank underlined slot is struck out, a plain one only behind its label (收件编号：); else it prints nothing. By hand both are room to write, long where the text is an
 * addressee alone, growing with the line of a text that is no sentence; a plain one whose key lists its values is their check boxes.
 */
export function fillSlots(text: string, scope: Scope): readonly Run[] {
  const runs: Run[] = [];
  const grows = text.endsWith('}');
  const addressed = /^\{[^}]*\}：$/u.test(text);
  let last = 0;
  for (const match of text.matchAll(slot)) {
    if (match.index > last) runs.push({ text: text.slice(last, match.index) });
    const [whole, plainly = '', binding = '', as = ''] = match;
    last = match.index + whole.length;
    const rest = text.slice(last);
    const roomOf = (): Run => roomFor(binding, { addressed, field: endsField(rest), grows }, scope);
    const before = text.slice(0, match.index);
    const labelled = before.endsWith('：') && endsField(rest);
    runs.push(...inSentence(fill(binding, { as: as.trim(), plainly: plainly === '=', labelled, roomOf }, scope), before, rest));
  }
  if (last < text.length) runs.push({ text: text.slice(last) });

  return runs;
}

interface Slot {
  readonly as: string;
  readonly plainly: boolean;
  readonly labelled: boolean;
  /** What stands for it by hand. */
  readonly roomOf: () => Run;
}

/** A field stands by itself and needs no room of its own kind; an addressee has the half of a line. */
function roomFor(
  binding: string,
  { addressed, field, grows }: Readonly<Record<'addressed' | 'field' | 'grows', boolean>>,
  scope: Scope,
): Run {
  if (addressed) return lineToWrite(14);

  return lineToWrite(field ? 6 : roomToWrite(binding, scope), grows && field);
}

function fill(binding: string, { as, plainly, labelled, roomOf }: Slot, scope: Scope): readonly Run[] {
  const bound = resolve(binding, scope);
  if (as === 'check-boxes') return boxesOf(binding, bound, scope);
  const text = bound ? formatValue(bound.value, as, scope) : '';
  if ((!bound || text === '') && scope.byHand)
    return blankOf(as) ?? (plainly && choicesOf(binding, scope) ? boxesOf(binding, bound, scope) : [roomOf()]);
  if ((!bound || text === '') && plainly) return labelled ? [{ text: scope.blank }] : [];
  if (!bound || text === '') return [{ text: scope.blank === '' ? '\u3000'.repeat(6) : `\u3000${scope.blank}\u3000`, underline: true }];

  const origin = bound.from ? { from: bound.from } : {};
  return plainly ? [{ text, ...origin }] : [{ text: ` ${text} `, underline: true, ...origin }];
}

/** The values that a key may have, with a box each. */
function boxesOf(binding: string, bound: Bound | undefined, scope: Scope): readonly Run[] {
  const chosen = textsOf(bound?.value);
  const options = optionsOf(binding, scope);
  const long = options.some(({ value }) => value.length > 12);
  return options.flatMap(({ value }, index): readonly Run[] => {
    const ticked = chosen.includes(value);
    const from = ticked && bound?.from ? { from: bound.from } : {};
    return [...(index > 0 ? [{ text: long ? '\n' : '\u3000' }] : []), { text: `${ticked ? '☑' : '□'}${value}`, ...from }];
  });
}

/** What stands behind a slot is no part of the same sentence. */
function endsField(rest: string): boolean {
  return /^(?:$|[\u3000\n])/u.test(rest);
}

/** Where the sentence goes on behind a value, its line feeds and its full stop are dropped, and what the sentence says itself is not said twice. */
function inSentence(runs: readonly Run[], before: string, rest: string): readonly Run[] {
  if (endsField(rest)) return runs;

  return runs.map((run) =>
    run.from === undefined ? run : { ...run, text: saidOnce(run.text.replaceAll('\n', '').replace(/[。；](\s*)$/u, '$1'), before, rest) },
  );
}

/** The cause of a case is written with 涉嫌 before it and 案 behind it, or without; a sentence of a form has both of its own. */
function saidOnce(text: string, before: string, rest: string): string {
  const begun = before.endsWith('涉嫌') ? text.replace(/^(\s*)涉嫌/u, '$1') : text;
  return rest.startsWith('一案') && isCalledACase(begun.trimEnd()) ? begun.replace(/案(\s*)$/u, '$1') : begun;
}

/** The same as plain text, for titles. */
export function fillText(text: string, scope: Scope): string {
  return fillSlots(text, scope)
    .filter((run) => !run.underline || run.from)
    .map((run) => run.text.trim())
    .join('');
}
