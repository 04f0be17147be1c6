import { fill } from './fill.ts';
import { type Ease, type Piece, stackHeight, withEase } from './piece.ts';
import { stretch } from './stretch.ts';

/** What a whole form gives, what is least seen first: the empty room of its boxes, then the pitch of its lines, by an eighth at most. */
const asItIs: Ease = { rows: 1, pitch: 1 };
const gives: readonly Ease[] = [
  asItIs,
  ...[0.5, 0].map((rows) => ({ rows, pitch: 1 })),
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
  const short = own.last < height * little && own.count > 1;
  if (own.hole <= unseen && !short) return pieces;

  const known = new Map<Ease, Tried>([[asItIs, { set: pieces, ...own }]]);
  const tryOut = (ease: Ease): Tried => {
    const set = known.get(ease)?.set ?? pieces.map((piece) => withEase(piece, ease));
    const tried = known.get(ease) ?? { set, ...pagesOf(set, height) };
    known.set(ease, tried);
    return tried;
  };
  const closest = gives.at(-1);
  if (short && closest && tryOut(closest).count < own.count) {
    const fewer = gives.find((ease) => tryOut(ease).count < own.count && tryOut(ease).hole < seen);
    if (fewer) return tryOut(fewer).set;
  }
  let best: Tried | undefined;
  for (const ease of gives) {
    const tried = tryOut(ease);
    if (tried.count !== own.count || tried.hole >= seen) continue;
    if (tried.hole <= unseen) return tried.set;
    if (tried.hole < (best?.hole ?? seen)) best = tried;
  }
  return best?.set;
}

interface Taken {
  readonly count: number;
  /** Points at the end of the emptiest page but the last. */
  readonly hole: number;
  /** Points that the last page holds. */
  readonly last: number;
}

interface Tried extends Taken {
  readonly set: readonly Piece[];
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
