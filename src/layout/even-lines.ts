import { isGap, mayBreakWell } from './breaks.ts';
import { traits } from './letter-kind.ts';
import type { Letters } from './letters.ts';
import { isWide, type Line, lineOf, slack } from './line.ts';
import { hardlySeen, spreadOf, widestSpread } from './spread.ts';

/**
 * A line of running text that would be spread for all to see, before something that is not broken, gets letters of the line before it, so that both
 * are spread a little. Where lines end otherwise stays as it is.
 */
export function evenLines(letters: Letters, lines: readonly Line[], width: number, firstWidth: number): readonly Line[] {
  let even = lines;
  for (let time = 0; time < times; time++) {
    const before = even;
    even = evenOnce(letters, even, width, firstWidth);
    if (even === before) break;
  }
  return even;
}

/** A line may take from one that has taken from the one before it. */
const times = 3;

function evenOnce(letters: Letters, lines: readonly Line[], width: number, firstWidth: number): readonly Line[] {
  const even = [...lines];
  let isChanged = false;
  for (let index = lines.length - 2; index > 0; index--) {
    const [before, line] = [even[index - 1], even[index]];
    if (before === undefined || line === undefined || !isPlain(letters, line) || !isWide(letters, line.first, width)) continue;

    const pair = shared(letters, { before, line, width, widthBefore: index === 1 ? firstWidth : width });
    if (pair === undefined) continue;
    even.splice(index - 1, 2, ...pair);
    isChanged = true;
  }
  return isChanged ? even : lines;
}

/**
 * Two lines of running text between which letters are shared out so that what stays together and begins at the end of the second, such as a moment,
 * goes to the next line whole, and neither is spread so that it is seen; undefined where that cannot be, or nothing is parted.
 */
export function keptWhole(letters: Letters, neighbours: Neighbours): readonly [Line, Line] | undefined {
  const { first, end, last } = neighbours.line;
  if (last || mayBreakWell(letters, end - 1) || !isWide(letters, first, neighbours.width)) return undefined;

  let whole = end - 1;
  while (whole > first && !mayBreakWell(letters, whole - 1)) whole--;
  const line = { ...lineOf(letters, first, whole), last: false };
  return whole > first && isPlain(letters, line) ? shared(letters, { ...neighbours, line }, hardlySeen) : undefined;
}

interface Neighbours {
  readonly before: Line;
  readonly line: Line;
  readonly width: number;
  readonly widthBefore: number;
}

/** The two lines with the end between them where the more spread of them is spread least; undefined where that is no better, or more than `bound`. */
function shared(
  letters: Letters,
  { before, line, width, widthBefore }: Neighbours,
  bound = widestSpread,
): readonly [Line, Line] | undefined {
  let least = spreadOf(letters, line, width - line.natural);
  if (least <= hardlySeen) return undefined;

  let best: readonly [Line, Line] | undefined;
  for (let end = before.end - 1; end > before.first; end--) {
    const [shorter, longer] = [lineOf(letters, before.first, end), lineOf(letters, end, line.end)];
    const given = spreadOf(letters, shorter, widthBefore - shorter.natural);
    if (longer.natural > width + slack || given > least) break;
    // Of two ends that do as well the earlier one: the line before may take from its own neighbour.
    const most = Math.max(given, spreadOf(letters, longer, width - longer.natural));
    if ((best === undefined ? most >= least : most > least) || !mayEnd(letters, end)) continue;
    [least, best] = [most, [shorter, longer]];
  }
  return least <= bound ? best : undefined;
}

/** Nothing that is read was left out at the end of the line: neither a wide space nor the room behind a fill. */
function isPlain(letters: Letters, { first, shown, end }: Line): boolean {
  return lineOf(letters, first, end).shown === shown && !isGap(letters, end) && !isGap(letters, shown - 1);
}

/** Between words, neither beside a wide space or room to write nor behind the first character of a fill. */
function mayEnd(letters: Letters, end: number): boolean {
  const isBeside = [end - 1, end].some((at) => ((letters.traits[at] ?? 0) & (traits.wide | traits.pad)) !== 0);
  return !isBeside && mayBreakWell(letters, end - 1) && !isFillBegun(letters, end - 1);
}

/** Only one character of an underlined fill, behind its space, stands before the end. */
function isFillBegun(letters: Letters, at: number): boolean {
  const style = letters.styleAt[at] ?? 0;
  return letters.styles[style]?.underline === true && letters.styleAt[at - 2] !== style;
}
