import { kindOf, mayBreakAfter, mayBreakLoosely } from './breaks.ts';
import { kinds, traits } from './letter-kind.ts';
import { type Letters, sizeOf } from './letters.ts';
import { isPoor, lineOf, slack } from './line.ts';
import { spreadOf, widestSpread } from './spread.ts';

/** A document number begins at the end of the line that had better be parted: to keep it together would leave a hole, or it is too wide in any case. */
export function isPartedNumber(letters: Letters, { first, end, room }: { first: number; end: number; room: number }): boolean {
  const number = ((letters.traits[end] ?? 0) & traits.tight) !== 0;
  return number && (isTooWide(letters, end, room) || isPoor(letters, first, end, room));
}

/** Ems of a line that are enough to begin a long word in them. */
const enough = 4;

interface Word {
  readonly first: number;
  /** Where the word begins. */
  readonly word: number;
  /** The first letter that goes beyond `room`. */
  readonly at: number;
  readonly room: number;
  /** Points of a whole line. */
  readonly width: number;
}

/**
 * Where a line ends within a Latin word, such as a digest, that is wider than a whole line: broken in any case, it leaves no hole before it.
 * An address ends there behind one of its joints, or is not begun. 0 for any other word.
 */
export function endInWord(letters: Letters, { first, word, at, room, width }: Word): number {
  if (word <= first || ((letters.traits[at] ?? 0) & traits.western) === 0) return 0;
  if (room - lineOf(letters, first, word).natural < enough * sizeOf(letters, word)) return 0;

  let last = at;
  while (last < letters.count && !mayBreakLoosely(letters, last)) last++;
  if (lineOf(letters, word, last + 1).natural <= width + slack) return 0;

  const end = forced(letters, word, at);
  const behindJoint = kindOf(letters, end - 1) === kinds.joint && kindOf(letters, end) !== kinds.joint;
  return behindJoint || !hasJoint(letters, word, last) ? end : 0;
}

function hasJoint(letters: Letters, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (kindOf(letters, index) === kinds.joint) return true;
  return false;
}

/** A document number that begins at a letter is wider than a whole line: it has to be broken in any case. */
function isTooWide(letters: Letters, first: number, room: number): boolean {
  if (((letters.traits[first] ?? 0) & traits.tight) === 0) return false;
  let end = first + 1;
  while (end < letters.count && !mayBreakAfter(letters, end - 1)) end++;
  return lineOf(letters, first, end).natural > room + slack;
}

/** So many letters of a word stand on either line at least where it is broken. */
const part = 4;

/**
 * Where a word that is longer than a whole line or would leave a hole before it, such as a digest or an address, is broken in the line in which it
 * begins: behind its last joint from which the line can be spread, else where the line is full; where only its end does not fit, behind its last
 * joint in any case. 0 where no such word begins at `end`.
 */
export function insideLong(letters: Letters, { first, end, at, room }: { first: number; end: number; at: number; room: number }): number {
  let begin = Math.max(end, first);
  while (kindOf(letters, begin) === kinds.opening) begin++;
  let stop = begin;
  while (stop < letters.count && ((letters.traits[stop] ?? 0) & traits.western) !== 0) stop++;
  const full = Math.min(at, stop - part);
  if (end <= first || full - begin < part) return 0;
  if (lineOf(letters, begin, stop).natural <= room && !isPoor(letters, first, end, room)) return 0;

  let joint = 0;
  for (let index = full; index >= begin + part; index--) {
    if (kindOf(letters, index - 1) !== kinds.joint) continue;
    const line = lineOf(letters, first, index);
    if (spreadOf(letters, line, room - line.natural) <= widestSpread) return index;
    joint ||= index;
  }
  return full < at && joint > 0 && !isPoor(letters, first, joint, room) ? joint : full;
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
  return full - first > 2 * part && mayNotBegin(letters, full) ? full - part : full;
}

function mayNotBegin(letters: Letters, index: number): boolean {
  const kind = kindOf(letters, index);
  return index < letters.count && (kind === kinds.closing || kind === kinds.trailing || kind === kinds.dash);
}
