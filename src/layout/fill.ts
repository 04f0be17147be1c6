import { company, type Ease, type Piece, stackHeight, withEase } from './piece.ts';

/** What went into a room, and what did not. */
export interface Filled {
  readonly placed: readonly Piece[];
  readonly rest: readonly Piece[];
}

const slack = 0.01;

/** Points that are seen as a hole at the end of a page where they stay empty though the text goes on. */
const hole = 90;

/**
 * Takes pieces into a room of `room` points, as many as go, cutting the last where it can be cut.
 * `flowed`: they go on from a page before, so the room above the first is dropped.
 * `fresh`: there is no better room to be had, so at least one piece is taken, whatever its height.
 * `closes`: where else a hole would stand before what is to stay together, all that stands in the room is set closer, so that it goes in too.
 */
export function fill(
  pieces: readonly Piece[],
  room: number,
  { flowed, fresh, closes = false }: { readonly flowed: boolean; readonly fresh: boolean; readonly closes?: boolean },
): Filled {
  const placed: Piece[] = [];
  let y = 0;
  let index = 0;
  while (index < pieces.length) {
    const first = placed.length === 0;
    const end = groupEnd(pieces, index);
    const group = pieces.slice(index, end);
    const height = stackHeight(group, flowed && first);
    if (y + height <= room + slack) {
      placed.push(...group);
      y += height;
      index = end;
      continue;
    }
    const shrunk = shrinkGroup(group, y + height - room);
    if (shrunk !== undefined) {
      placed.push(...shrunk);
      y = room;
      index = end;
      continue;
    }
    const parted = cutGroup(group, room - y, flowed && first);
    const left = room - y - (parted === undefined ? 0 : stackHeight(parted.placed, flowed && first));
    const closer = closes && left > hole ? easeAll([...placed, ...group], room, flowed) : undefined;
    if (closer !== undefined) {
      placed.splice(0, placed.length, ...closer);
      y = stackHeight(closer, flowed);
      index = end;
      continue;
    }
    const cut = parted ?? (fresh && first ? forceGroup(group, room, flowed) : undefined);
    if (cut === undefined) break;
    return { placed: [...placed, ...cut.placed], rest: [...cut.rest, ...pieces.slice(end)] };
  }
  return { placed, rest: pieces.slice(index) };
}

/** One past the last piece that shares a page with the one at `index`. */
function groupEnd(pieces: readonly Piece[], index: number): number {
  let end = index;
  while (end + 1 < pieces.length && pieces[end]?.holds) end++;
  return end + 1;
}

/** A group that is to stay together, lower by so many points that it fits, where a picture of it gives them. */
function shrinkGroup(group: readonly Piece[], by: number): readonly Piece[] | undefined {
  for (const [index, piece] of group.entries()) {
    const lower = piece.whole ? piece.shrink?.(by) : undefined;
    if (lower !== undefined) return group.map((each, at) => (at === index ? { ...each, height: lower.height, place: lower.place } : each));
  }
  return undefined;
}

/** How much closer what stands on a page is set rather than leave a hole at its end; the least first. */
const closer: readonly Ease[] = [{ rows: 0.5, pitch: 1 }, ...[1, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88].map((pitch) => ({ rows: 0, pitch }))];

/** Pieces of a page with less room in their boxes and between their lines, where so they fit. */
function easeAll(pieces: readonly Piece[], room: number, flowed: boolean): readonly Piece[] | undefined {
  if (stackHeight(pieces, flowed) * least > room) return undefined;
  for (const ease of closer) {
    const eased = pieces.map((piece) => withEase(piece, ease));
    if (stackHeight(eased, flowed) <= room + slack) return eased;
  }
  return undefined;
}

/** Pieces that have less than so much of the room that they ask for are not tried: nothing of them gives so much. */
const least = 0.6;

/** Cuts the last piece of a group that can be cut where the page ends, so that what follows it gets company on the next page. */
function cutGroup(group: readonly Piece[], room: number, flowed: boolean): Filled | undefined {
  let cut: Filled | undefined;
  let y = 0;
  for (const [index, piece] of group.entries()) {
    y += flowed && index === 0 ? 0 : piece.before;
    if (!piece.whole && piece.cut !== undefined) {
      const parts = index + 1 < group.length ? cutAbove(piece, room - y) : piece.cut(room - y, false);
      if (parts !== undefined) cut = parted(group, index, parts);
    }
    y += piece.height;
    if (y > room + slack) return cut;
  }
  return cut;
}

/** A table lower than this (points) goes along whole rather than that its last row alone does. */
const low = 150;

/** Cuts a piece so that its tail is company to what follows. */
function cutAbove(piece: Piece, room: number): readonly [Piece, Piece] | undefined {
  const parts = piece.cut?.(Math.min(room, piece.height - company), false, company);
  return parts ?? (piece.height < low ? undefined : piece.cut?.(Math.min(room, piece.height - 2 * slack), false));
}

/** Takes what goes of a group that is higher than a page, and something in any case. */
function forceGroup(group: readonly Piece[], room: number, flowed: boolean): Filled {
  let y = 0;
  for (const [index, piece] of group.entries()) {
    y += flowed && index === 0 ? 0 : piece.before;
    if (y + piece.height > room + slack) {
      const parts = piece.cut?.(room - y, index === 0);
      if (parts !== undefined) return parted(group, index, parts);
      const taken = Math.max(index, 1);
      return { placed: group.slice(0, taken), rest: group.slice(taken) };
    }
    y += piece.height;
  }
  return { placed: group, rest: [] };
}

/** A group cut through one of its pieces: its head keeps the room above it, and what is left holds on to what follows as the whole did. */
function parted(group: readonly Piece[], index: number, [head, tail]: readonly [Piece, Piece]): Filled {
  const { before = 0, holds = false, whole = false, signed } = group[index] ?? {};
  return {
    placed: [...group.slice(0, index), { ...head, before }],
    rest: [{ ...tail, holds, whole, ...(signed ? { signed } : {}) }, ...group.slice(index + 1)],
  };
}
