import { type Piece, stackHeight, withEase } from './piece.ts';

/** Points at the end of a page that may stay empty where the text goes on: two lines of a paragraph that are not parted. */
const unseen = 50;

/** A page less full than this part of itself stays as it is: so much room is not shared out without being seen. */
const half = 0.5;

/** Points by which a row of a table grows at most, and the pitch of lines. */
const slack = 0.01;
const highest = 16;
const widest = 1.06;

/**
 * The pieces of a page after which the text goes on, a little further apart where the page would end early because what comes next stays together
 * on the next one: rows of tables are higher, then (`lines`) lines further apart. `flowed`: they go on from a page before.
 */
export function stretch(pieces: readonly Piece[], height: number, flowed: boolean, lines = true): readonly Piece[] {
  const now = stackHeight(pieces, flowed);
  const set = (pitch: number, more: number): readonly Piece[] => pieces.map((piece) => withEase(piece, { rows: 1, pitch, more }));
  if (height - now < unseen || now < height * half || stackHeight(set(1, 0), flowed) > now + slack) return pieces;
  const tall = (more: number): number => stackHeight(set(1, more), flowed);

  const rows = tall(highest) <= height ? highest : largest(highest, (more) => tall(more) <= height);
  if (!lines) return set(1, rows);
  const reached = tall(rows);
  const gain = stackHeight(set(widest, rows), flowed) - reached;
  const pitch = gain > 0 ? 1 + (widest - 1) * Math.min(1, (height - reached) / gain) : 1;
  const stretched = set(pitch, rows);

  return stackHeight(stretched, flowed) <= height + slack ? stretched : set(1, rows);
}

/** The largest number below another that fits, to a hundredth: low rows grow less than high ones, so what all gain is no line. */
function largest(above: number, fits: (number: number) => boolean): number {
  let [low, high] = [0, above];
  while (high - low > slack) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
