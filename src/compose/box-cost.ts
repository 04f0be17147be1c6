import type { Cell } from '../model/volume.ts';
import { besides, linesOf, type Measured, measured, pointsOf } from './lines-in.ts';
import type { Piece } from './pieces-of.ts';

/** Lines of a box of a list that are read well whatever its width. */
export const wellRead = 3;

/** What counts as so many lines: a number that is broken within, one that is parted behind a joint, a short value or the number of a document that is, and a box that is twice as high as it is wide. */
const brokenNumber = 1;
const parted = 0.5;
const tallBox = 1;

/** Ems of a number that is held together, of that of a document, and of a short value; and its lines at most. */
const longestNumber = 12;
const longestWord = 16;
const shortValue = 6.5;
const shortLines = 2;

/** Ems from line to line. */
const pitch = 1.3;

/** A box of a list. Widths in points. */
export interface ListBox {
  readonly paragraphs: readonly Measured[];
  readonly em: number;
  /** The widest part of a word that is not broken, the widest number and the widest word that are held together where there is room, and all words. */
  readonly part: number;
  readonly number: number;
  readonly word: number;
  readonly all: number;
  /** Rows over which it reaches. */
  readonly rows: number;
}

/** What one box costs in a column, in lines: its own, what is wrong in it, what might be better; and the same where parts of a line count too. */
export interface BoxCost {
  readonly lines: number;
  readonly fault: number;
  readonly wish: number;
  readonly parts: number;
  readonly lacks: number;
}

/** A cell of a list, measured. */
export function boxOf({ blocks, rows = 1 }: Cell): ListBox {
  const paragraphs = measured(blocks);
  const em = paragraphs[0]?.size ?? 1;
  const all = pointsOf(paragraphs);
  const most = (widthOf: (piece: Piece) => number): number =>
    Math.max(0, ...paragraphs.flatMap(({ pieces, size }) => pieces.map((piece) => widthOf(piece) * size)));

  return {
    paragraphs,
    em,
    part: most(({ parts }) => Math.max(...parts)),
    number: most(({ latin, width }) => (latin && width <= longestNumber ? width : 0)),
    word: Math.max(
      most(({ width }) => (width <= longestWord ? width : 0)),
      all <= shortValue * em ? all : 0,
    ),
    all,
    rows,
  };
}

/** What a box costs in a column of so many points. */
export function boxCost(box: ListBox | undefined, width: number): BoxCost {
  if (box === undefined) return { lines: 0, fault: 0, wish: 0, parts: 0, lacks: 0 };
  const { part, number, word, all, em, rows } = box;
  const lines = linesOf(box.paragraphs, width);
  const room = Math.max(width - besides, 1);
  const torn = number > room || (all <= shortValue * em && lines > shortLines);

  return {
    lines: lines / rows,
    fault: (part > room ? brokenNumber : 0) + (torn ? parted : 0) + tallness(lines / rows, room / em) * tallBox,
    wish: word > room ? parted : 0,
    parts: all / room / rows,
    lacks: Math.max(0, Math.max(part, word) - room) / em,
  };
}

/** How much higher than wide a box of several lines is: 0 where it is not, 1 where it is twice as high. */
function tallness(lines: number, ems: number): number {
  return lines <= wellRead ? 0 : Math.max(0, (lines * pitch) / ems - 1);
}
