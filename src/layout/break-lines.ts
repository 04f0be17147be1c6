import { forced, insideLong, isPartedNumber } from './break-inside.ts';
import {
  gapAfter,
  isGap,
  isPad,
  kindOf,
  mayBreakAfter,
  mayBreakBehindDay,
  mayBreakEarly,
  mayBreakLoosely,
  mayBreakWell,
  squeezeAfter,
} from './breaks.ts';
import { evenLines, keptWhole } from './even-lines.ts';
import { kinds, traits } from './letter-kind.ts';
import type { Letters } from './letters.ts';
import { isPoor, isWide, type Line, lineOf, slack } from './line.ts';
import { pullIn, pushIn } from './push-in.ts';
import { givenByRooms, isRoom } from './room-to-write.ts';
import { hardlySeen, spreadOf, widestSpread } from './spread.ts';

/**
 * Cuts letters into lines of at most `width` points (`firstWidth` for the first), as full as the rules allow.
 * A mark that must not begin a line is pushed in where its line can shrink by so much, else the letter before it is pushed out.
 * A run that is wider than a line is broken by force; a single letter may be wider than its line.
 */
export function breakLines(letters: Letters, width: number, firstWidth: number): readonly Line[] {
  if (letters.count === 0) return [{ first: 0, shown: 0, end: 0, natural: 0, last: true }];

  const lines: Line[] = [];
  for (let first = 0; first < letters.count; ) {
    const room = lines.length === 0 ? firstWidth : width;
    const filled = withoutStub(letters, withoutGap(letters, fillLine(letters, first, room, width)));
    const line = withoutFirst(letters, withoutLabel(letters, filled), room);
    const before = lines.at(-1);
    const pair = before && keptWhole(letters, { before, line, width, widthBefore: lines.length === 1 ? firstWidth : width });
    if (pair) lines.splice(-1, 1, ...pair);
    else lines.push(line);
    first = lines.at(-1)?.end ?? line.end;
  }
  if (lines.length < 2) return lines;
  const ended = behindGap(letters, lines, width) ?? withoutOrphan(letters, lines, width, lines.length === 2 ? firstWidth : width);
  return evenLines(letters, ended, width, firstWidth);
}

/** Letters of a last line that is short, and of one that goes on with a number; of the width, so much stays on the line before. */
const stub = 6;
const numberStub = 20;
const kept = 0.25;

/** Where only the end of the last of several entries that a wide space parts (时间　地点) does not fit, it begins a line of its own. */
function behindGap(letters: Letters, lines: readonly Line[], width: number): readonly Line[] | undefined {
  const [before, last] = lines.slice(-2);
  if (before === undefined || last === undefined || before.last || isGap(letters, last.first)) return undefined;
  const number = ((letters.traits[last.first] ?? 0) & traits.word) !== 0;
  if (last.shown - last.first > (number ? numberStub : stub)) return undefined;
  if (isGap(letters, before.end - 1)) return undefined;

  let gap = before.end - 1;
  while (gap > before.first && !isGap(letters, gap)) gap--;
  const [entry, own] = [lineOf(letters, before.first, gap), lineOf(letters, gap + 1, last.end)];
  const single = gap > before.first && !isGap(letters, gap - 1);
  if (!single || entry.natural < width * kept || own.natural > width + slack) return undefined;

  return [...lines.slice(0, -2), { ...entry, end: gap + 1, last: false }, own];
}

/** A line of fewer letters than this gives none to the line behind it; in a box. */
const long = 10;
const longInBox = 6;

/**
 * A last line of one character (and marks behind it) gets company from the line before, where that is long enough to be spread a little;
 * in a box it may also end early.
 */
function withoutOrphan(letters: Letters, lines: readonly Line[], width: number, widthBefore: number): readonly Line[] {
  const [before, last] = lines.slice(-2);
  if (before === undefined || last === undefined || before.last || !isOrphan(letters, last)) return lines;

  let end = before.end - 1;
  while (end > before.first && !mayBreakAfter(letters, end - 1)) end--;
  const box = !isWide(letters, before.first, width);
  if (end - before.first < (box ? longInBox : long) || isGap(letters, end) || isGap(letters, end - 1)) return lines;

  const [shorter, longer] = [lineOf(letters, before.first, end), lineOf(letters, end, last.end)];
  const ends = box || spreadOf(letters, shorter, widthBefore - shorter.natural) <= widestSpread;
  return ends && longer.natural <= width + slack ? [...lines.slice(0, -2), shorter, longer] : lines;
}

/** One ideograph, one short number (with its unit) or word by itself, whatever marks and room of a fill stand behind it. */
function isOrphan(letters: Letters, { first, shown }: Line): boolean {
  const begins = (letters.traits[first] ?? 0) & (traits.ideograph | traits.word);
  let end = first + 1;
  if (begins === traits.word) while (end < shown && ((letters.traits[end] ?? 0) & traits.word) !== 0) end++;
  if (begins === traits.word && end < shown && ((letters.traits[end - 1] ?? 0) & traits.firm) !== 0) end++;
  if (begins === 0 || end - first > short) return false;

  for (let index = end; index < shown; index++) if (!isMark(letters, index)) return false;
  return true;
}

/** Letters of a number or a word that does not make a line. */
const short = 4;

/** Nothing that is read: a mark, a joiner, or the room at the end of a fill. */
function isMark(letters: Letters, index: number): boolean {
  const kind = kindOf(letters, index);
  if (kind === kinds.closing || kind === kinds.trailing || kind === kinds.none) return true;

  return isBlank(letters, index);
}

/**
 * A wide space between two words (such as two options) is neither an indent of the line behind it nor the end of the one before;
 * nor does the space at the end of an underlined fill make a line of its own.
 */
function withoutGap(letters: Letters, line: Line): Line {
  const { first, end } = line;
  if (isPad(letters, end)) return { ...line, end: end + 1, last: end + 1 === letters.count };
  if (isGap(letters, end) && end + 1 < letters.count && !isGap(letters, end + 1)) return { ...line, end: end + 1 };

  const behind = !line.last && end - 1 > first && isGap(letters, end - 1) && !isGap(letters, end - 2);
  return behind ? { ...lineOf(letters, first, end - 1), end, last: false } : line;
}

/** The first character of what fills a blank of running text ends no line: it goes along with the others where that is hardly seen. */
function withoutFirst(letters: Letters, line: Line, room: number): Line {
  const begin = line.end - 2;
  if (line.last || begin <= line.first || !beginsFill(letters, begin) || !isWide(letters, line.first, room)) return line;
  if (!mayBreakAfter(letters, begin - 1)) return line;

  const shorter = lineOf(letters, line.first, begin);
  return spreadOf(letters, shorter, room - shorter.natural) <= hardlySeen ? shorter : line;
}

/** The room before the words of an underlined fill. */
function beginsFill(letters: Letters, at: number): boolean {
  const style = letters.styleAt[at] ?? 0;
  const underlined = letters.styles[style]?.underline === true && letters.styleAt[at - 1] !== style;
  return underlined && letters.text.charCodeAt(letters.starts[at] ?? 0) === 0x20;
}

/** Letters of room to write that are too short to be written on, and of a room that gives them up. */
const tooShort = 3;
const longRoom = 6;

/** Room to write that a line end parts has no stub on either line: it ends with the line, or a little of it more goes along, or all of it. */
function withoutStub(letters: Letters, line: Line): Line {
  const { first, end } = line;
  if (line.last || !isRoom(letters, end) || !isRoom(letters, end - 1)) return line;

  let [begin, stop] = [end, end];
  while (begin > first && isRoom(letters, begin - 1)) begin--;
  while (isRoom(letters, stop)) stop++;
  if (stop - begin < longRoom) return line;
  if (stop - end < tooShort) {
    const closed = stop === letters.count || mayBreakLoosely(letters, stop - 1);
    return closed ? { ...line, end: stop, last: stop === letters.count } : { ...lineOf(letters, first, stop - tooShort), last: false };
  }
  return end - begin < tooShort && begin - first > long ? { ...lineOf(letters, first, begin), last: false } : line;
}

/** Letters of a label, its colon among them. */
const label = 9;

/** The label of the last of several entries (地址　电话：) stands on the line of its value, not at the end of the one before. */
function withoutLabel(letters: Letters, line: Line): Line {
  let colon = line.end - 1;
  while (colon > line.first && isBlank(letters, colon)) colon--;
  if (line.last || letters.text[letters.starts[colon] ?? 0] !== '：') return line;

  let gap = colon;
  while (gap > line.first && !isGap(letters, gap)) gap--;
  const single = gap > line.first && !isGap(letters, gap - 1);
  return single && colon - gap <= label ? { ...lineOf(letters, line.first, gap), end: gap + 1, last: false } : line;
}

function isBlank(letters: Letters, at: number): boolean {
  return letters.text.slice(letters.starts[at], letters.starts[at + 1]).trim() === '';
}

/**
 * The end of a line behind whose last good end stands room to write that would be torn: behind it, where the rooms of the line give so much,
 * else before it, where it has room on a line of its own. 0 where nothing would be torn, or it must be.
 */
function wholeRoom(letters: Letters, { first, end, at, room, width }: Torn): number {
  const begin = Math.max(end, first);
  let stop = at;
  while (stop < letters.count - 1 && !mayBreakAfter(letters, stop)) stop++;
  let holds = false;
  for (let index = begin; index <= stop; index++) holds ||= isRoom(letters, index);
  if (!holds) return 0;

  const longer = lineOf(letters, first, stop + 1);
  if (longer.natural - givenByRooms(letters, first, longer.shown) <= room + slack) return stop + 1;
  return begin > first && lineOf(letters, begin, stop + 1).natural <= width + slack ? begin : 0;
}

interface Torn {
  readonly first: number;
  readonly end: number;
  /** The first letter that does not fit. */
  readonly at: number;
  /** Points of the line, and of those behind it. */
  readonly room: number;
  readonly width: number;
}

function fillLine(letters: Letters, first: number, room: number, width: number): Line {
  let x = 0;
  let well = -1;
  let end = -1;
  let day = -1;
  let early = -1;
  let loose = -1;
  let last = -1;
  let at = first;
  for (; at < letters.count; at++) {
    const next = x + (letters.widths[at] ?? 0);
    if (next > room + slack && kindOf(letters, at) !== kinds.space) break;
    x = next + gapAfter(letters, at) - squeezeAfter(letters, at);
    if (at + 1 === letters.count || mayBreakAfter(letters, at)) end = at + 1;
    if (mayBreakWell(letters, at)) well = at + 1;
    if (mayBreakBehindDay(letters, at)) day = at + 1;
    if (mayBreakEarly(letters, at)) early = at + 1;
    if (!mayBreakLoosely(letters, at) || leadsNumber(letters, first, at) || isItem(letters, at)) continue;
    last = at + 1;
    if (!isInName(letters, at)) loose = at + 1;
  }
  if (at === letters.count) return lineOf(letters, first, letters.count);
  if (end === at) return lineOf(letters, first, end);

  const written = wholeRoom(letters, { first, end, at, room, width });
  if (written > 0) return lineOf(letters, first, written);
  const pushed = pushIn(letters, first, at, x, room);
  if (pushed > 0) return lineOf(letters, first, pushed);
  const inside = insideLong(letters, { first, end: isWide(letters, first, room) ? end : Math.max(end, last), at, room, width });
  if (inside > 0) return lineOf(letters, first, inside);
  const pulled = isWide(letters, first, room) ? pullIn(letters, { first, end, at, room }) : 0;
  if (pulled > 0) return lineOf(letters, first, pulled);
  const spread = isWide(letters, first, room) ? evenEnd(letters, { first, well, day, end, early, loose, room }) : 0;
  if (spread > 0) return lineOf(letters, first, spread);
  if (end > 0 && !isWide(letters, first, room) && !(early > end && isPartedNumber(letters, { first, end, room })))
    return lineOf(letters, first, end);
  if (day > 0 && !isPoor(letters, first, day, room)) return lineOf(letters, first, day);
  if (early > 0 && !isPoor(letters, first, early, room)) return lineOf(letters, first, early);
  if (end > 0 && !isPoor(letters, first, end, room)) return lineOf(letters, first, end);
  if (last > 0) return lineOf(letters, first, last);
  return lineOf(letters, first, forced(letters, first, at));
}

/** 第 before its number, with something of the line before it: it ends no line. */
function leadsNumber(letters: Letters, first: number, at: number): boolean {
  return at > first && ((letters.traits[at] ?? 0) & traits.firm) !== 0 && letters.text.charCodeAt(letters.starts[at] ?? 0) === 0x7b2c;
}

/** Within 第（三）项, behind its bracket: a line rather ends early than that 项 begins the next. */
function isItem(letters: Letters, at: number): boolean {
  return ((letters.traits[at] ?? 0) & traits.firm) !== 0 && kindOf(letters, at) === kinds.closing;
}

/** Within the words of a document number: a line rather ends early than that they are parted. */
function isInName(letters: Letters, at: number): boolean {
  const [here, next] = [letters.traits[at] ?? 0, letters.traits[at + 1] ?? 0];
  return (here & traits.firm) !== 0 && (here & next & traits.ideograph) !== 0;
}

interface Ends {
  readonly first: number;
  readonly room: number;
  /** The last places in the room at which the line may end: by all wishes; within a document number; behind a year; within a moment; between a number and its unit. 0 or less: none. */
  readonly well: number;
  readonly day: number;
  readonly end: number;
  readonly early: number;
  readonly loose: number;
}

/**
 * Where a line of running text ends so that it can be spread to its whole width; 0 where it cannot. What had better stay together is parted only where
 * the line would be spread too far before it, a number from its unit last. Before or behind a wide space lines end well in any case.
 */
function evenEnd(letters: Letters, { first, well, day, end, early, loose, room }: Ends): number {
  const fits = (at: number): boolean => {
    if (at <= 0) return false;
    if (isGap(letters, at) || isGap(letters, at - 1)) return true;
    const line = lineOf(letters, first, at);
    return spreadOf(letters, line, room - line.natural) <= widestSpread;
  };
  return [well, day, end, early, loose].find(fits) ?? 0;
}
