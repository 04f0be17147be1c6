import { blankHalf, gapAfter, kindOf, mayBreakAfter, mayBreakBehindDay, mayBreakEarly, mayBreakLoosely, squeezeAfter } from './breaks.ts';
import { kinds, traits } from './letter-kind.ts';
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

const slack = 0.01;

/**
 * Cuts letters into lines of at most `width` points (`firstWidth` for the first), as full as the rules allow.
 * A mark that must not begin a line is pushed in where its line can shrink by so much, else the letter before it is pushed out.
 * A run that is wider than a line is broken by force; a single letter may be wider than its line.
 */
export function breakLines(letters: Letters, width: number, firstWidth: number): readonly Line[] {
  if (letters.count === 0) return [{ first: 0, shown: 0, end: 0, natural: 0, last: true }];

  const lines: Line[] = [];
  for (let first = 0; first < letters.count; ) {
    const line = withoutGap(letters, fillLine(letters, first, lines.length === 0 ? firstWidth : width));
    lines.push(line);
    first = line.end;
  }
  return lines;
}

/** A wide space between two words (such as two options) is neither an indent of the line behind it nor the end of the one before. */
function withoutGap(letters: Letters, line: Line): Line {
  const { first, end } = line;
  if (isGap(letters, end) && end + 1 < letters.count && !isGap(letters, end + 1)) return { ...line, end: end + 1 };

  const behind = !line.last && end - 1 > first && isGap(letters, end - 1) && !isGap(letters, end - 2);
  return behind ? { ...lineOf(letters, first, end - 1), end, last: false } : line;
}

function isGap(letters: Letters, at: number): boolean {
  return ((letters.traits[at] ?? 0) & traits.wide) !== 0 && letters.styles[letters.styleAt[at] ?? 0]?.underline !== true;
}

function fillLine(letters: Letters, first: number, room: number): Line {
  let x = 0;
  let end = -1;
  let day = -1;
  let early = -1;
  let loose = -1;
  let at = first;
  for (; at < letters.count; at++) {
    const next = x + (letters.widths[at] ?? 0);
    if (next > room + slack && kindOf(letters, at) !== kinds.space) break;
    x = next + gapAfter(letters, at) - squeezeAfter(letters, at);
    if (at + 1 === letters.count || mayBreakAfter(letters, at)) end = at + 1;
    if (mayBreakBehindDay(letters, at)) day = at + 1;
    if (mayBreakEarly(letters, at)) early = at + 1;
    if (mayBreakLoosely(letters, at)) loose = at + 1;
  }
  if (at === letters.count) return lineOf(letters, first, letters.count);
  if (end === at) return lineOf(letters, first, end);

  const pushed = pushIn(letters, first, at, x, room);
  if (pushed > 0) return lineOf(letters, first, pushed);
  if (end > 0 && !isOpen(letters, first, end, room)) return lineOf(letters, first, end);
  if (day > 0 && !isPoor(letters, first, day, room) && !isOpen(letters, first, day, room)) return lineOf(letters, first, day);
  if (early > 0 && !isPoor(letters, first, early, room)) return lineOf(letters, first, early);
  if (end > 0 && !isPoor(letters, first, end, room)) return lineOf(letters, first, end);
  if (loose > 0) return lineOf(letters, first, loose);
  return lineOf(letters, first, forced(letters, first, at));
}

/** The end of the line when marks after `at` are pushed in, 0 where it cannot shrink so far. */
function pushIn(letters: Letters, first: number, at: number, reached: number, room: number): number {
  let x = reached;
  for (let index = at; index < letters.count && index < at + 3; index++) {
    const kind = kindOf(letters, index);
    if (kind !== kinds.closing && kind !== kinds.trailing && kind !== kinds.dash) return 0;
    x += letters.widths[index] ?? 0;
    if (index + 1 === letters.count || mayBreakAfter(letters, index)) {
      return x - shrinkage(letters, first, index + 1) <= room + slack ? index + 1 : 0;
    }
    x -= squeezeAfter(letters, index);
  }
  return 0;
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

/** A line of running text that would end too early to be spread, other than before or behind a wide space, where lines end well. */
function isOpen(letters: Letters, first: number, end: number, room: number): boolean {
  if (isGap(letters, end) || isGap(letters, end - 1)) return false;

  const size = sizeOf(letters, first);
  const spare = room - lineOf(letters, first, end).natural;
  return room > 20 * size && spare > Math.max(0.13 * room, 4 * size);
}

/** A line that ends so early, for the sake of something that stays together, that it would be a hole. */
function isPoor(letters: Letters, first: number, end: number, room: number): boolean {
  return lineOf(letters, first, end).natural < room * 0.6;
}

/** Breaks a word by force: after a joint where there is one in the second half of the line, else where it is full. */
function forced(letters: Letters, first: number, at: number): number {
  const full = Math.max(at, first + 1);
  for (let index = full - 1; index > first + (full - first) / 2; index--) {
    if (kindOf(letters, index) === kinds.joint && kindOf(letters, index + 1) !== kinds.closing) return index + 1;
  }
  return full;
}

function lineOf(letters: Letters, first: number, end: number): Line {
  let shown = end;
  while (shown > first && kindOf(letters, shown - 1) === kinds.space) shown--;
  let natural = 0;
  for (let index = first; index < shown; index++) {
    natural += letters.widths[index] ?? 0;
    if (index + 1 < shown) natural += gapAfter(letters, index) - squeezeAfter(letters, index);
  }
  return { first, shown, end, natural, last: end === letters.count };
}
