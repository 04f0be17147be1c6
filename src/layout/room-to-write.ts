import { isGap } from './breaks.ts';
import { traits } from './letter-kind.ts';
import type { Letters } from './letters.ts';

/** A stretch of room to write by hand, from letter `begin` to before `end`, and its points. */
export interface Room {
  readonly begin: number;
  readonly end: number;
  readonly width: number;
}

/** Letters of room that is long enough to give some, or to take what its line has left. */
const long = 5;

/** The part of a long room that it gives, so that what follows stands on its line. */
const share = 0.25;

/** A letter of the room to write by hand. */
export function isRoom(letters: Letters, at: number): boolean {
  return at < letters.count && ((letters.traits[at] ?? 0) & traits.wide) !== 0 && !isGap(letters, at);
}

/** The long rooms to write between two letters. */
export function longRooms(letters: Letters, first: number, stop: number): readonly Room[] {
  const rooms: Room[] = [];
  for (let index = first; index < stop; index++) {
    if (!isRoom(letters, index)) continue;
    const begin = index;
    let width = 0;
    for (; index < stop && isRoom(letters, index); index++) width += letters.widths[index] ?? 0;
    if (index - begin >= long) rooms.push({ begin, end: index, width });
  }
  return rooms;
}

/** Points that the rooms to write between two letters can give. */
export function givenByRooms(letters: Letters, first: number, stop: number): number {
  return longRooms(letters, first, stop).reduce((sum, { width }) => sum + width * share, 0);
}
