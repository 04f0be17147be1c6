import { kinds, traits } from './letter-kind.ts';
import { type Letters, sizeOf } from './letters.ts';
import type { Line } from './line.ts';

/** A justified line is not spread by more than this part of an em a letter. */
export const widestSpread = 0.15;

/** Part of an em a letter that is hardly seen in a justified line. */
export const hardlySeen = 0.09;

/** Part of an em that each place of a line takes where `spare` points are shared out among them; without bound where it has no such place. */
export function spreadOf(letters: Letters, line: Pick<Line, 'first' | 'shown'>, spare: number): number {
  let places = 0;
  for (let index = line.first; index + 1 < line.shown; index++) if (stretches(letters, index)) places += 1;

  return places === 0 ? Number.POSITIVE_INFINITY : spare / places / sizeOf(letters, line.first);
}

/** May room be set behind a letter? Not within Latin words, dashes and document numbers. */
export function stretches(letters: Letters, index: number): boolean {
  const here = letters.traits[index] ?? 0;
  const next = letters.traits[index + 1] ?? 0;
  const [kind, following] = [here & traits.kind, next & traits.kind];
  if ((here & traits.tight) !== 0 || (kind === kinds.dash && following === kinds.dash) || following === kinds.space) return false;

  return kind === kinds.space || (here & next & traits.western) === 0;
}
