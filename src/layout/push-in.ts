import { blankHalf, gapAfter, isGap, isPad, kindOf, mayBreakAfter, squeezeAfter } from './breaks.ts';
import { kinds } from './letter-kind.ts';
import type { Letters } from './letters.ts';
import { lineOf, slack } from './line.ts';
import { hardlySeen, spreadOf } from './spread.ts';

/** Marks, and the room at the end of a fill between them, that are pushed in at most. */
const mostPushed = 4;

/** The end of the line when marks after `at` are pushed in, 0 where it cannot shrink so far. */
export function pushIn(letters: Letters, first: number, at: number, reached: number, room: number): number {
  let x = reached;
  for (let index = at; index < letters.count && index < at + mostPushed; index++) {
    const kind = kindOf(letters, index);
    if (!isPad(letters, index) && kind !== kinds.closing && kind !== kinds.trailing && kind !== kinds.dash) return 0;
    x += letters.widths[index] ?? 0;
    const padded = isPad(letters, index + 1) && (index + 2 === letters.count || mayBreakAfter(letters, index + 1));
    if (index + 1 === letters.count || padded || mayBreakAfter(letters, index)) {
      return x - shrinkage(letters, first, index + 1) <= room + slack ? index + 1 : 0;
    }
    x -= squeezeAfter(letters, index);
  }
  return 0;
}

/** Where a line ends well, `end`, and the first letter that does not fit its room in points, `at`. */
interface Reached {
  readonly first: number;
  readonly end: number;
  readonly at: number;
  readonly room: number;
}

/**
 * The end of the line when what stays together behind its last good end, such as 第（二）项, is pulled in rather than the line spread for all to see;
 * 0 where the line looks well as it is, or its marks do not give so much.
 */
export function pullIn(letters: Letters, { first, end, at, room }: Reached): number {
  if (end <= first || isGap(letters, end) || isGap(letters, end - 1)) return 0;
  const line = lineOf(letters, first, end);
  if (spreadOf(letters, line, room - line.natural) <= hardlySeen) return 0;

  let stop = at;
  while (stop < letters.count - 1 && !mayBreakAfter(letters, stop)) stop++;
  const longer = lineOf(letters, first, stop + 1);
  return longer.natural - shrinkage(letters, first, longer.shown) <= room + slack ? stop + 1 : 0;
}

/** Points by which a line can shrink: blank halves of closing marks, half of the gaps beside Latin. */
export function shrinkage(letters: Letters, first: number, end: number): number {
  let sum = 0;
  for (let index = first; index < end; index++) {
    const inside = index + 1 < end;
    if (inside && squeezeAfter(letters, index) > 0) continue;
    sum += blankHalf(letters, index);
    if (inside) sum += gapAfter(letters, index) / 2;
  }
  return sum;
}
