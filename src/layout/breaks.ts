import { kinds, traits } from './letter-kind.ts';
import { type Letters, sizeOf } from './letters.ts';

/** May a line end after letter `index`? 禁则: what may not begin a line, what may not end one, what is not split. */
export function mayBreakAfter(letters: Letters, index: number): boolean {
  return ((letters.traits[index] ?? 0) & traits.glued) === 0 && mayBreakLoosely(letters, index);
}

/** The same, and not within a day either, as running text has room for. */
export function mayBreakWell(letters: Letters, index: number): boolean {
  return ((letters.traits[index] ?? 0) & traits.day) === 0 && mayBreakAfter(letters, index);
}

/** The same inside of a document number or a moment, but never between a number and its unit. */
export function mayBreakEarly(letters: Letters, index: number): boolean {
  return ((letters.traits[index] ?? 0) & traits.firm) === 0 && mayBreakLoosely(letters, index);
}

/** The same, and not inside of a day either. */
export function mayBreakBehindDay(letters: Letters, index: number): boolean {
  return ((letters.traits[index] ?? 0) & traits.day) === 0 && mayBreakEarly(letters, index);
}

/** The same without the wish to keep numbers with their units. */
export function mayBreakLoosely(letters: Letters, index: number): boolean {
  const here = letters.traits[index] ?? 0;
  const next = letters.traits[index + 1] ?? 0;
  const kind = here & traits.kind;
  if (kind === kinds.opening || (next & traits.pad) !== 0) return false;

  switch (next & traits.kind) {
    case kinds.space:
    case kinds.closing:
    case kinds.trailing:
    case kinds.dash:
      return false;
  }
  if (kind === kinds.space) return index > 0 && kindOf(letters, index - 1) !== kinds.opening;

  return (here & next & traits.western) === 0;
}

/** What a letter is to line breaking. */
export function kindOf(letters: Letters, index: number): number {
  return (letters.traits[index] ?? 0) & traits.kind;
}

/** Points of room between two neighbours: a quarter em between an ideograph and a Latin letter or digit. */
export function gapAfter(letters: Letters, index: number): number {
  const here = letters.traits[index] ?? 0;
  const next = letters.traits[index + 1] ?? 0;
  if (((here | next) & beside) !== beside || (here & traits.tight) !== 0) return 0;

  return sizeOf(letters, (here & traits.ideograph) === 0 ? index + 1 : index) / 4;
}

const beside = traits.ideograph | traits.word;

/** Points by which the blank right half of a full-width closing mark shrinks before another mark. */
export function squeezeAfter(letters: Letters, index: number): number {
  if (kindOf(letters, index) !== kinds.closing) return 0;

  const next = kindOf(letters, index + 1);
  return next === kinds.closing || next === kinds.opening ? blankHalf(letters, index) : 0;
}

/** Points of the blank right half of a full-width closing mark, 0 for any other letter. */
export function blankHalf(letters: Letters, index: number): number {
  if (kindOf(letters, index) !== kinds.closing) return 0;

  const size = sizeOf(letters, index);
  return (letters.widths[index] ?? 0) > 0.9 * size ? size / 2 : 0;
}

/** The room at the end of an underlined fill. */
export function isPad(letters: Letters, at: number): boolean {
  return ((letters.traits[at] ?? 0) & traits.pad) !== 0;
}

/** A wide space between two words, not one of an underlined fill. */
export function isGap(letters: Letters, at: number): boolean {
  return ((letters.traits[at] ?? 0) & traits.wide) !== 0 && letters.styles[letters.styleAt[at] ?? 0]?.underline !== true;
}
