import { mayBreakLoosely, mayBreakWell } from './breaks.ts';
import type { Letters } from './letters.ts';
import type { Line } from './line.ts';

/** Which lines end within what belongs together, so that no page ends with them; of several in a row each other one, lest all of them go to the next page. */
export function partedLines(letters: Letters, lines: readonly Line[]): readonly boolean[] {
  const parted: boolean[] = [];
  for (const line of lines) parted.push(parted.at(-1) !== true && isParted(letters, line));

  return parted;
}

/** A label and its value, a moment, or a number and what it counts; a word that is broken by force is not meant. */
function isParted(letters: Letters, { shown, end, last }: Line): boolean {
  if (last) return false;
  const isLabel = letters.text[letters.starts[shown - 1] ?? 0] === '：';

  return isLabel || (!mayBreakWell(letters, end - 1) && mayBreakLoosely(letters, end - 1));
}
