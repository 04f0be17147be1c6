import { fill } from './fill.ts';
import { type Ease, type Piece, stackHeight, withEase } from './piece.ts';
import { stretch } from './stretch.ts';

/** What a whole form gives, what is least seen first: the empty room of its boxes, then the pitch of its lines, by an eighth at most. */
const gives: readonly Ease[] = [
  ...[1, 0.5, 0].map((rows) => ({ rows, pitch: 1 })),
  ...[0.98, 1.02, 0.96, 1.04, 0.94, 1.06, 0.92, 0.9, 0.88].map((pitch) => ({ rows: pitch < 1 ? 0 : 1, pitch })),
];

/** Points that may stay empty at the end of a page: two lines that stay together; and where a page ends early for all to see. */
const unseen = 50;
const seen = 75;

/** The pitch gives way for the sake of a last page that would hold less than this part of itself. */
const little = 0.6;

/**
 * The pieces of a whole form with one pitch for all of its lines: one by which the form stands on a page less, where the last would hold little,
 * and by which no page but the last ends early. Nothing where there is no such pitch: then each page gives for itself.
 */
export function onePitch(pieces: readonly Piece[], height: number): readonly Piece[] | undefined {
  const own = pagesOf(pieces, height);
  const tried = gives.map((ease) => {
    const set = isOwn(ease) ? pieces : pieces.map((piece) => withEase(piece, ease));
    return { set, ...(isOwn(ease) ? own : pagesOf(set, height)) };
  });
  const filled = tried.filter(({ hole }) => hole < seen);
  const fewer = own.last < height * little ? filled.find(({ count }) => count < own.count) : undefined;
  if (fewer) return fewer.set;
  const fit = filled.filter(({ count }) => count === own.count);

  return (fit.find(({ hole }) => hole <= unseen) ?? [...fit].sort((one, other) => one.hole - other.hole)[0])?.set;
}

function isOwn({ rows, pitch }: Ease): boolean {
  return rows === 1 && pitch === 1;
}

interface Taken {
  readonly count: number;
  /** Points at the end of the emptiest page but the last. */
  readonly hole: number;
  /** Points that the last page holds. */
  readonly last: number;
}

function pagesOf(pieces: readonly Piece[], height: number): Taken {
  let taken: Taken = { count: 0, hole: 0, last: 0 };
  for (let rest = pieces; rest.length > 0; ) {
    const flowed = taken.count > 0;
    const filled = fill(rest, height, { flowed, fresh: true });
    rest = filled.rest;
    const last = stackHeight(rest.length > 0 ? stretch(filled.placed, height, flowed, false) : filled.placed, flowed);
    taken = { count: taken.count + 1, hole: rest.length > 0 ? Math.max(taken.hole, height - last) : taken.hole, last };
  }
  return taken;
}
