import { fill } from './fill.ts';
import { type Ease, type Piece, stackHeight, withEase } from './piece.ts';

/**
 * Room that gives way, the least first: the empty room of boxes, then (GB/T 9704: 可采取调整行距的措施) a little of the pitch of lines, at last of
 * the room above and below what stands in a box.
 */
const rooms: readonly Ease[] = [0.8, 0.6, 0.4, 0.2, 0].map((rows) => ({ rows, pitch: 1 }));
const closest: Ease = { rows: 0, pitch: 0.85, padding: 0.7 };
const pitches: readonly Ease[] = [
  ...[0.97, 0.94, 0.91, 0.88, 0.85].map((pitch) => ({ rows: 0, pitch })),
  ...[0.95, 0.9, 0.85, 0.8, 0.75].map((padding) => ({ ...closest, padding })),
  closest,
];

/** The pitch of lines gives way only for the sake of a last page that would hold less than this part of itself, and on a few pages. */
const little = 0.6;
const few = 3;

/**
 * The last pieces of a stretch with as much of the room in boxes and between lines as goes without costing a page of `height` points:
 * a form with short answers that would need a second page for its signatures stays on one. `flowed`: they go on from a page before.
 */
export function ease(pieces: readonly Piece[], height: number, flowed: boolean): readonly Piece[] {
  if (stackHeight(pieces, flowed) <= height) return pieces;

  const now = pagesOf(pieces, height, flowed);
  const without = pagesOf(eased(pieces, { rows: 0, pitch: 1 }), height, flowed);
  if (without.count < now.count) return firstOf(rooms, pieces, height, flowed, without.count);
  if (now.count > few || (now.last > height * little && without.last > height * little)) return pieces;

  const { count } = pagesOf(eased(pieces, closest), height, flowed);
  return count < now.count ? firstOf(pitches, pieces, height, flowed, count) : pieces;
}

/** The pieces with the most room that stand on so many pages, as they do with the last of these; of each try half are left. */
function firstOf(eases: readonly Ease[], pieces: readonly Piece[], height: number, flowed: boolean, count: number): readonly Piece[] {
  let found = pieces;
  for (let [low, high] = [0, eases.length - 1]; low <= high; ) {
    const middle = (low + high) >> 1;
    const set = eased(pieces, eases[middle] ?? closest);
    if (pagesOf(set, height, flowed).count <= count) {
      found = set;
      high = middle - 1;
    } else low = middle + 1;
  }
  return found;
}

/** Points of a gap between two pieces that are not given up. */
const leastGap = 12;

function eased(pieces: readonly Piece[], ease: Ease): readonly Piece[] {
  return pieces.map((piece) => {
    const before = Math.min(piece.before, leastGap) + Math.max(piece.before - leastGap, 0) * ease.rows;
    return { ...withEase(piece, ease), before };
  });
}

/** How many pages the pieces take, and how much of the last one. */
function pagesOf(pieces: readonly Piece[], height: number, flowed: boolean): { readonly count: number; readonly last: number } {
  let count = 0;
  let last = 0;
  for (let rest = pieces; rest.length > 0; count++) {
    const on = flowed || count > 0;
    const filled = fill(rest, height, { flowed: on, fresh: true });
    last = stackHeight(filled.placed, on);
    rest = filled.rest;
  }
  return { count, last };
}
