import { fill } from './fill.ts';
import { type Piece, stackHeight } from './piece.ts';

/** How much of the empty room of boxes is left, from all of it down to none. */
const shares = [1, 0.8, 0.6, 0.4, 0.2, 0];

/**
 * The pieces of a whole stretch with as much of the empty room in their boxes as goes without costing a page of `height` points:
 * a form with short answers that would need a second page for its signatures stays on one.
 */
export function ease(pieces: readonly Piece[], height: number): readonly Piece[] {
  if (stackHeight(pieces, false) <= height || !pieces.some((piece) => piece.ease)) return pieces;

  const tried = shares.map((share) => {
    const set = pieces.map((piece) => withShare(piece, share));
    return { set, pages: pagesOf(set, height) };
  });
  const fewest = Math.min(...tried.map(({ pages }) => pages));
  return tried.find(({ pages }) => pages === fewest)?.set ?? pieces;
}

function withShare(piece: Piece, share: number): Piece {
  const { before, holds, whole } = piece;
  return piece.ease ? { ...piece.ease(share), before, holds, whole } : piece;
}

function pagesOf(pieces: readonly Piece[], height: number): number {
  let pages = 0;
  for (let rest = pieces; rest.length > 0; pages++) rest = fill(rest, height, { flowed: pages > 0, fresh: true }).rest;
  return pages;
}
