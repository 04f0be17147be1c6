import { kinds } from './letter-kind.ts';
import type { Letters } from './letters.ts';

/** May a line end after letter `index`? 禁则: what may not begin a line, what may not end one, what is not split. */
export function mayBreakAfter(letters: Letters, index: number): boolean {
  if (letters.glued.has(index)) return false;

  return mayBreakLoosely(letters, index);
}

/** The same without the wish to keep numbers with their units. */
export function mayBreakLoosely(letters: Letters, index: number): boolean {
  const here = letters.kinds[index];
  const next = letters.kinds[index + 1];
  if (next === kinds.space || here === kinds.opening) return false;
  if (next === kinds.closing || next === kinds.trailing || next === kinds.dash) return false;
  if (here === kinds.space) return index > 0 && letters.kinds[index - 1] !== kinds.opening;

  return !(isWestern(letters, index) && isWestern(letters, index + 1));
}

/** Part of a Latin word, a number or an address: letters, digits and ASCII punctuation. */
export function isWestern(letters: Letters, index: number): boolean {
  const kind = letters.kinds[index];
  return (
    kind === kinds.latin || kind === kinds.joint || ((letters.points[index] ?? 0) < 0x80 && kind !== kinds.space && kind !== kinds.han)
  );
}

/** Points of room between two neighbours: a quarter em between an ideograph and a Latin letter or digit. */
export function gapAfter(letters: Letters, index: number): number {
  const here = letters.kinds[index];
  const next = letters.kinds[index + 1];
  if (here === next || letters.tight.has(index)) return 0;
  if (here === kinds.han && next === kinds.latin)
    return isIdeograph(letters, index) && isWord(letters, index + 1) ? quarter(letters, index) : 0;
  if (here === kinds.latin && next === kinds.han)
    return isIdeograph(letters, index + 1) && isWord(letters, index) ? quarter(letters, index + 1) : 0;
  return 0;
}

/** Points by which the blank right half of a full-width closing mark shrinks before another mark. */
export function squeezeAfter(letters: Letters, index: number): number {
  if (letters.kinds[index] !== kinds.closing) return 0;

  const next = letters.kinds[index + 1];
  return next === kinds.closing || next === kinds.opening ? blankHalf(letters, index) : 0;
}

/** Points of the blank right half of a full-width closing mark, 0 for any other letter. */
export function blankHalf(letters: Letters, index: number): number {
  if (letters.kinds[index] !== kinds.closing) return 0;

  const size = letters.styles[index]?.size ?? 0;
  return (letters.widths[index] ?? 0) > 0.9 * size ? size / 2 : 0;
}

function quarter(letters: Letters, index: number): number {
  return (letters.styles[index]?.size ?? 0) / 4;
}

function isIdeograph(letters: Letters, index: number): boolean {
  const point = letters.points[index] ?? 0;
  return (point >= 0x2e80 && point <= 0x9fff && point > 0x3040) || point >= 0x20000 || (point >= 0xf900 && point <= 0xfaff);
}

function isWord(letters: Letters, index: number): boolean {
  const point = letters.points[index] ?? 0;
  return (point >= 0x30 && point <= 0x39) || (point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a) || point >= 0xc0;
}
