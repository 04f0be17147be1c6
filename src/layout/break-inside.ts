import { kindOf, mayBreakAfter } from './breaks.ts';
import { kinds, traits } from './letter-kind.ts';
import type { Letters } from './letters.ts';
import { isPoor, isWide, lineOf, slack } from './line.ts';
import { spreadOf, widestSpread } from './spread.ts';

/** A document number begins at the end of the line that had better be parted: to keep it together would leave a hole, or it is too wide in any case. */
export function isPartedNumber(letters: Letters, { first, end, room }: { first: number; end: number; room: number }): boolean {
  const number = ((letters.traits[end] ?? 0) & traits.tight) !== 0;
  return number && (isTooWide(letters, end, room) || isPoor(letters, first, end, room));
}

/** A document number that begins at a letter is wider than a whole line: it has to be broken in any case. */
function isTooWide(letters: Letters, first: number, room: number): boolean {
  if (((letters.traits[first] ?? 0) & traits.tight) === 0) return false;
  let end = first + 1;
  while (end < letters.count && !mayBreakAfter(letters, end - 1)) end++;
  return lineOf(letters, first, end).natural > room + slack;
}

/** So many letters of a word stand on its first line at least where it is broken, and on its last one: a line of one word cannot be spread, and would be seen to end early. */
const part = 4;
const tail = 2;

/** Letters of the last line of a word that goes over several lines: fewer look like a remnant, and some more go along from its first line. */
const remnant = 6;

interface Full {
  readonly first: number;
  /** Where the line ends by all wishes, before the word that does not fit. */
  readonly end: number;
  /** The first letter that goes beyond `room`. */
  readonly at: number;
  readonly room: number;
  /** Points of a whole line. */
  readonly width: number;
}

/**
 * Where a word that is wider than a whole line, such as a digest or an address, is broken in the line in which it begins; in running text also one
 * that would leave a hole before it (a smaller one where the word is longer than half a line). Behind its last joint from which the line can be
 * spread or that leaves little of it open, else where the line is full; where only its end does not fit, and in a box, behind its last joint in any case. 0 where no such word begins at `end`.
 */
export function insideLong(letters: Letters, { first, end, at, room, width }: Full): number {
  const begin = wordAt(letters, Math.max(end, first));
  const stop = endOf(letters, begin);
  const [full, behindJoint] = [Math.min(at, stop - tail), Math.min(at, stop - part)];
  const least = Math.max(part, schemeOf(letters, begin));
  if (end <= first || full - begin < least) return 0;

  const wide = isWide(letters, first, room);
  const fits = lineOf(letters, begin, wide ? stop : behindMarks(letters, stop)).natural <= width + slack;
  if (fits && !(wide && leavesHole(letters, { first, end, begin, stop, room }))) return 0;

  let joint = 0;
  for (let index = behindJoint; index >= begin + least; index--) {
    if (!isBehindJoint(letters, index)) continue;
    const line = lineOf(letters, first, index);
    if (!wide || spreadOf(letters, line, room - line.natural) <= widestSpread) return index;
    joint ||= index;
  }
  if (!wide) return hasJoint(letters, begin, stop) ? 0 : forced(letters, begin, at);
  if (behindJoint < at && joint > 0 && !isPoor(letters, first, joint, room)) return joint;
  const nearly = joint > 0 && !isOpen(letters, first, joint, room) ? joint : 0;
  const even =
    behindDot(letters, begin + least, full) ||
    nearly ||
    withoutRemnant(letters, { first, end, begin, from: begin + least, full, stop, room, width });
  if (even > 0 && mayNotBegin(letters, even)) return even - tail >= begin + least ? even - tail : 0;
  return isBetweenJoints(letters, even) ? even - 1 : even;
}

/** Of a line, so much is left open at most before a word that is longer than half of it, such as a digest or an address, or behind a joint of it. */
const open = 0.2;

function isOpen(letters: Letters, first: number, end: number, room: number): boolean {
  return lineOf(letters, first, end).natural < room * (1 - open);
}

/** The line would end so early before the word that it is rather broken: one that is long is so sooner. */
function leavesHole(
  letters: Letters,
  { first, end, begin, stop, room }: { first: number; end: number; begin: number; stop: number; room: number },
): boolean {
  const long = lineOf(letters, begin, stop).natural > room / 2;
  return isPoor(letters, first, end, room) || (long && isOpen(letters, first, end, room));
}

/** Behind the last dot of a host's name that stands a few letters before `full`, or 0. */
function behindDot(letters: Letters, from: number, full: number): number {
  for (let index = full; index >= from && index > full - remnant; index--) {
    if (letters.text[(letters.starts[index] ?? 0) - 1] === '.') return index;
  }
  return 0;
}

/** Letters of `https://` at the beginning of an address: it is not parted, nor from what follows. */
function schemeOf(letters: Letters, begin: number): number {
  const from = letters.starts[begin] ?? 0;
  return /^[a-z]+:\/\//u.exec(letters.text.slice(from, from + 12))?.[0].length ?? 0;
}

interface Broken {
  readonly first: number;
  /** Where the line ends before the word, where the word begins, and before which letter it may be broken. */
  readonly end: number;
  readonly begin: number;
  readonly from: number;
  /** Where its line is full, and where the word ends. */
  readonly full: number;
  readonly stop: number;
  readonly room: number;
  readonly width: number;
}

/**
 * Where a word without joints is broken so that its last line is no remnant: a little before its first line is full, where that line can be spread, or
 * before the word (0), where it can be spread or ends a little early; else where it is full.
 */
function withoutRemnant(letters: Letters, { first, end, begin, from, full, stop, room, width }: Broken): number {
  const left = lastLine(letters, full, stop, width);
  const whole = lastLine(letters, begin, stop, width);
  const lacks = remnant - left;
  const spreads = (at: number): boolean => {
    const line = lineOf(letters, first, at);
    return spreadOf(letters, line, room - line.natural) <= widestSpread;
  };
  if (lacks <= 0) return full;
  if (full - lacks >= from && spreads(full - lacks)) return full - lacks;

  const endsWell = spreads(end) || !isOpen(letters, first, end, room);
  return endsWell && (whole >= remnant || (whole >= part && whole > left)) ? 0 : full;
}

/** Letters on the last line of a word of which these stand on lines of their own: a few where only the mark behind it does not fit any more. */
function lastLine(letters: Letters, from: number, stop: number, width: number): number {
  let first = from;
  for (;;) {
    let end = first + 1;
    while (end < stop && lineOf(letters, first, end + 1).natural <= width + slack) end++;
    if (end >= stop) return lineOf(letters, first, behindMarks(letters, stop)).natural <= width + slack ? stop - first : tail;
    first = end;
  }
}

/** Where the word begins in front of which a bracket may stand. */
function wordAt(letters: Letters, from: number): number {
  let begin = from;
  while (kindOf(letters, begin) === kinds.opening) begin++;
  return begin;
}

function endOf(letters: Letters, begin: number): number {
  let stop = begin;
  while (stop < letters.count && ((letters.traits[stop] ?? 0) & traits.western) !== 0) stop++;
  return stop;
}

/** Marks that stand with the word before them. */
function behindMarks(letters: Letters, stop: number): number {
  let end = stop;
  while (end < letters.count && kindOf(letters, end) === kinds.closing) end++;
  return end;
}

/** A joint ends before `index`, and none begins there: `://` is not parted. */
function isBehindJoint(letters: Letters, index: number): boolean {
  return kindOf(letters, index - 1) === kinds.joint && kindOf(letters, index) !== kinds.joint;
}

function isBetweenJoints(letters: Letters, index: number): boolean {
  return kindOf(letters, index - 1) === kinds.joint && kindOf(letters, index) === kinds.joint;
}

function hasJoint(letters: Letters, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (kindOf(letters, index) === kinds.joint) return true;
  return false;
}

/**
 * Breaks a word by force: after a joint where there is one behind the first third of the line, else where it is full; a few letters go along with a
 * mark that must not begin the next line.
 */
export function forced(letters: Letters, first: number, at: number): number {
  const full = Math.max(at, first + 1);
  for (let index = full - 1; index > first + (full - first) / 3; index--) {
    const next = kindOf(letters, index + 1);
    if (kindOf(letters, index) === kinds.joint && next !== kinds.joint && next !== kinds.closing) return index + 1;
  }
  return full - first > 2 * part && mayNotBegin(letters, full) ? full - tail : full;
}

function mayNotBegin(letters: Letters, index: number): boolean {
  const kind = kindOf(letters, index);
  return index < letters.count && (kind === kinds.closing || kind === kinds.trailing || kind === kinds.dash);
}
