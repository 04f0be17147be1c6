import { gapAfter, kindOf, squeezeAfter } from './breaks.ts';
import { kinds } from './letter-kind.ts';
import { type Letters, sizeOf } from './letters.ts';

/** A line of letters: `first` to before `end`, spaces at its end left out of `shown`. */
export interface Line {
  readonly first: number;
  /** One past the last letter that is printed. */
  readonly shown: number;
  readonly end: number;
  /** Points from the first to the end of the last printed letter, squeezed marks counted as squeezed. */
  readonly natural: number;
  /** The last line before a hard line end. */
  readonly last: boolean;
}

/** Points that a line may be wider than its room, for the sums of many widths. */
export const slack = 0.01;

/** The line of these letters, spaces at its end not shown. */
export function lineOf(letters: Letters, first: number, end: number): Line {
  let shown = end;
  while (shown > first && kindOf(letters, shown - 1) === kinds.space) shown--;
  let natural = 0;
  for (let index = first; index < shown; index++) {
    natural += letters.widths[index] ?? 0;
    if (index + 1 < shown) natural += gapAfter(letters, index) - squeezeAfter(letters, index);
  }
  return { first, shown, end, natural, last: end === letters.count };
}

/** Room for running text, other than for the few words of a box. */
export function isWide(letters: Letters, first: number, room: number): boolean {
  return room > 20 * sizeOf(letters, first);
}

/** A line that ends so early, for the sake of something that stays together, that it would be a hole. */
export function isPoor(letters: Letters, first: number, end: number, room: number): boolean {
  return lineOf(letters, first, end).natural < room * 0.6;
}
