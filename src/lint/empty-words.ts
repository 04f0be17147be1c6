import type { ParsedCase } from '../model/case.ts';
import { steps, under } from '../model/pointer.ts';
import type { EmptyWords } from '../model/regulation.ts';
import { remember } from '../model/remember.ts';
import type { Value } from '../model/value.ts';
import type { Spot } from './fact.ts';

export interface EmptyWord {
  readonly at: Spot;
  readonly word: string;
}

/** Where a case writes nothing but a word that, to its regulation, says nothing. */
export function emptyWordsIn({ data, records }: ParsedCase, words: EmptyWords): readonly EmptyWord[] {
  const asks = asking(words);
  return [{ file: 'case.yaml', data }, ...records].flatMap(({ file, data: tree }) =>
    emptyIn(tree, '', '', asks).map(({ pointer, word }) => ({ at: { file, pointer }, word })),
  );
}

/** Whether a reason, wherever it is written, is nothing but a word or a formula that says nothing to the regulation, or no word at all. */
export function isNoReason(text: string, words: EmptyWords): boolean {
  const word = text.trim();

  return !/[\p{L}\p{N}]/u.test(word) || oneOf([...words.always, ...words.asked])(word) || madeOf(words.formulas)(word);
}

interface Asks {
  isSpoken(key: string): boolean;
  saysNothing(word: string, key: string, pointer: string): boolean;
}

const asking = remember(({ always, asked, keys, places, spoken, ...more }: EmptyWords): Asks => {
  const [isAlways, isAsked] = [oneOf(always), oneOf(asked)];
  const [substance, own] = [new Set(keys), new Set(spoken)];
  const patterns = places.map(steps);
  const [reasons, told] = [new Set(more.reasons), new Set(more.told)];
  const isFormula = madeOf(more.formulas);
  const points = (word: string) =>
    word.length <= 20 && more.pointing.some((sign) => word.startsWith(sign)) && more.papers.some((paper) => bare(word).endsWith(paper));
  const asks = (key: string, pointer: string) => substance.has(key) || patterns.some((pattern) => fits(steps(pointer), pattern));
  return {
    isSpoken: (key) => own.has(key),
    saysNothing: (word, key, pointer) =>
      isAlways(word) || (isAsked(word) && asks(key, pointer)) || (reasons.has(key) && isFormula(word)) || (told.has(key) && points(word)),
  };
});

/** Whether a text is one of some words, with or without a full stop; a sign such as — may be repeated. */
function oneOf(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words);
  const signs = new Set(words.filter((word) => !/\p{L}/u.test(word)));
  return (text) => {
    const word = bare(text);
    return known.has(word) || (word !== '' && isMadeOf(signs, word));
  };
}

/** Whether a text is made of nothing but some words and of punctuation. */
function madeOf(words: readonly string[]): (text: string) => boolean {
  const escaped = words.toSorted((one, other) => other.length - one.length).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const all = new RegExp(`^(?:${escaped.join('|')}|[，,、。；;\\s])+$`, 'u');
  return (text) => words.length > 0 && text.length <= 60 && all.test(text) && !/^[，,、。；;\s]*$/.test(text);
}

function bare(text: string): string {
  return text.endsWith('。') || text.endsWith('.') ? text.slice(0, -1) : text;
}

function isMadeOf(signs: ReadonlySet<string>, word: string): boolean {
  for (const sign of word) if (!signs.has(sign)) return false;
  return true;
}

function fits(pointer: readonly string[], pattern: readonly string[]): boolean {
  return (
    pointer.length === pattern.length &&
    pattern.every((step, index) => step === pointer[index] || (step === '*' && /^\d+$/.test(pointer[index] ?? '')))
  );
}

interface Empty {
  readonly pointer: string;
  readonly word: string;
}

const none: readonly Empty[] = [];

function emptyIn(value: Value, pointer: string, key: string, asks: Asks): readonly Empty[] {
  if (typeof value === 'string') {
    const word = value.trim();
    return asks.saysNothing(word, key, pointer) ? [{ pointer, word }] : none;
  }
  let found = none;
  for (const [name, each] of Object.entries(value)) {
    const own = Array.isArray(value) ? key : name;
    if (own === name && asks.isSpoken(name)) continue;
    const below = emptyIn(each, under(pointer, name), own, asks);
    if (below.length > 0) found = found.length === 0 ? below : [...found, ...below];
  }
  const whole =
    Array.isArray(value) && value.length > 0 && found.length === value.length && value.every((each) => typeof each === 'string');
  return whole ? [{ pointer, word: value.join('、') }] : found;
}
