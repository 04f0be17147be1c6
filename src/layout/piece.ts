import type { ParagraphBlock } from '../model/volume.ts';
import type { Mark } from './setter.ts';

/** Something that takes room from top to bottom: a line, a picture, a grid. */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Points of room above it; dropped where the text flows over to a new page. */
  readonly before: number;
  /** It shares a page with the piece that follows. */
  readonly holds: boolean;
  /** It is not cut where it fits on a page. */
  readonly whole: boolean;
  /** In a box with room to spare it stands at the foot, with what follows it. */
  readonly sinks?: true;
  /** The document is signed on it at its end. */
  readonly signed?: true;
  /** What stands above the pages behind it. */
  readonly continued?: ParagraphBlock;
  /** What stands at the head of its box where that goes on to another page, until another piece says so; set where it is asked for. */
  readonly head?: () => readonly Piece[];
  /** A block of one piece, a line or a low table, that what follows pulls along. */
  readonly alone?: true;
  /** Its marks with its top left at (x, y). */
  place(x: number, y: number): readonly Mark[];
  /**
   * Cuts it so that the head takes at most `room`; `undefined` where nothing of it would stand in the head.
   * By `force` the head gets something, even if it is more than there is room for. `left`: points that the tail of a table has at least.
   */
  cut?(room: number, force: boolean, left?: number): readonly [Piece, Piece] | undefined;
  /** The same with less room; none where it has no room to give. */
  ease?(ease: Ease): Piece;
  /** The same lower by so many points, where its pictures give so much without becoming hard to make out. */
  shrink?(by: number): Piece | undefined;
}

/** What is left of the room that may give way where a section then needs a page less, or how much more there is where a page would end early. */
export interface Ease {
  /** Of the height that rows ask for beyond what stands in them, and of wide gaps between the pieces of a page, 0 to 1. */
  readonly rows: number;
  /** Of the pitch of lines. */
  readonly pitch: number;
  /** Of the room above and below what stands in a box; all of it where it is absent. */
  readonly padding?: number;
  /** Points by which each row of a table is higher. */
  readonly more?: number;
}

/** Points of a table that stand above signatures at least: more than a row that may be struck out. */
export const company = 40;

/** A piece with less room, its place among the others as it was. */
export function withEase(piece: Piece, ease: Ease): Piece {
  const { before, holds, whole, sinks, signed, continued, head } = piece;
  const told = {
    ...(sinks ? { sinks } : {}),
    ...(signed ? { signed } : {}),
    ...(continued ? { continued } : {}),
    ...(head ? { head: easedWords(head, ease) } : {}),
  };
  return piece.ease ? { ...piece.ease(ease), before, holds, whole, ...told } : piece;
}

/** Words that are set where they are asked for, with less room. */
export function easedWords(words: () => readonly Piece[], ease: Ease): () => readonly Piece[] {
  return () => words().map((piece) => withEase(piece, ease));
}

/** Height of pieces one below another. `flowed`: they go on from a page before. */
export function stackHeight(pieces: readonly Piece[], flowed: boolean): number {
  return pieces.reduce((sum, piece, index) => sum + (flowed && index === 0 ? 0 : piece.before) + piece.height, 0);
}

/** Marks of pieces one below another. `spare`: points by which the first piece that sinks, and what follows it, stands lower. */
export function placeStack(pieces: readonly Piece[], flowed: boolean, x: number, y: number, spare = 0): readonly Mark[] {
  const marks: Mark[] = [];
  const sunk = spare > 0 ? pieces.findIndex((piece) => piece.sinks) : -1;
  let top = y;
  for (const [index, piece] of pieces.entries()) {
    top += (flowed && index === 0 ? 0 : piece.before) + (index === sunk ? spare : 0);
    for (const mark of piece.place(x, top)) marks.push(mark);
    top += piece.height;
  }
  return marks;
}

/** Empty room. */
export function blank(height: number): Piece {
  return { height, before: 0, holds: false, whole: true, place: () => [] };
}

/** Pieces that share a page. */
export function together(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => ({ ...piece, whole: true, holds: index + 1 < pieces.length || piece.holds }));
}
