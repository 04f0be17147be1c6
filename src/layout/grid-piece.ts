import { cutGrid } from './cut-grid.ts';
import { frameLines } from './frame-lines.ts';
import { type Ease, easedWords, type Piece, placeStack, stackHeight, withEase } from './piece.ts';
import type { Mark } from './setter.ts';

const slack = 0.01;

/** A grid whose cells are set, or what is left of one after a page break. */
export interface GridState {
  /** Points from its left edge to each column, and its right edge. */
  readonly edges: readonly number[];
  readonly heads: readonly GridRowState[];
  readonly rows: readonly GridRowState[];
  readonly border: boolean;
  /** Room above and below what stands in a cell, and beside it. */
  readonly padding: number;
  readonly inset: number;
  readonly lineWidth: number;
  /** Its heads have been printed on a page before. */
  readonly repeated: boolean;
}

export interface GridRowState {
  readonly cells: readonly GridCellState[];
  readonly minHeight: number;
  /** Its empty room may shrink. */
  readonly gives: boolean;
  /** It fills a short list up. */
  readonly filler: boolean;
  readonly whole: boolean;
  /** It stands on a page with the next one. */
  readonly holds: boolean;
  /** Its text goes on on the next page: room below it would look like the end. */
  readonly goesOn?: boolean;
}

export interface GridCellState {
  readonly column: number;
  readonly span: number;
  readonly rows: number;
  readonly pieces: readonly Piece[];
  readonly valign: 'top' | 'middle' | 'bottom';
  /** Printed again where its rows go on to another page, as a label is. */
  readonly repeats: boolean;
  /** What is then printed, where it is not the same words; set where it is asked for. */
  readonly again?: () => readonly Piece[];
  /** What stands above its words where they go on; set where it is asked for. */
  readonly heading?: () => readonly Piece[];
  /** No line is drawn for it. */
  readonly bare: boolean;
  /** It goes on from a page before. */
  readonly flowed: boolean;
}

/** The box of a cell within its grid. */
export interface CellBox {
  readonly cell: GridCellState;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** It stands in a head row. */
  readonly head: boolean;
}

/** Height of a cell with its padding, were it alone. */
function naturalHeight(cell: GridCellState, padding: number): number {
  return stackHeight(cell.pieces, cell.flowed) + 2 * padding;
}

/**
 * Tops of rows from `from` on, and the bottom of the last: each row is as high as its cells ask for;
 * a cell over several rows makes the last of them higher.
 */
export function rowTops(rows: readonly GridRowState[], padding: number): readonly number[] {
  const tops = [0];
  const asked: number[] = [];
  for (const [index, row] of rows.entries()) {
    const top = tops[index] ?? 0;
    for (const cell of row.cells) {
      const last = Math.min(index + cell.rows, rows.length) - 1;
      asked[last] = Math.max(asked[last] ?? 0, top + naturalHeight(cell, padding));
    }
    tops.push(Math.max(top + row.minHeight, asked[index] ?? top));
  }
  return tops;
}

/** A grid as a piece. */
export function gridPiece(state: GridState, before: number): Piece {
  const rows = [...state.heads, ...state.rows];
  const tops = rowTops(rows, state.padding);
  return {
    height: tops[rows.length] ?? 0,
    before,
    holds: false,
    whole: false,
    place: (x, y) => placeGrid(state, boxesOf(state, rows, tops), x, y),
    cut: (room, force, left) => cutGrid(state, room, force, left)?.map((part) => gridPiece(part, 0)) as [Piece, Piece] | undefined,
    ease: (ease) => gridPiece(eased(state, ease), before),
    shrink: (by) => shrunk(state, before, tops, by),
  };
}

function eased(whole: GridState, ease: Ease): GridState {
  if (ease.more !== undefined && holdsPictures(whole)) return whole;
  const state = { ...whole, padding: whole.padding * (ease.padding ?? 1) };
  const easedRow = (row: GridRowState): GridRowState => ({
    ...row,
    ...(row.gives ? { minHeight: row.minHeight * ease.rows } : {}),
    cells: row.cells.map((cell) => ({
      ...cell,
      pieces: cell.pieces.map((piece) => withEase(piece, ease)),
      ...(cell.again ? { again: easedWords(cell.again, ease) } : {}),
      ...(cell.heading ? { heading: easedWords(cell.heading, ease) } : {}),
    })),
  });
  const rows = state.rows.map(easedRow);
  return { ...state, heads: state.heads.map(easedRow), rows: ease.more && state.border ? higher(rows, state.padding, ease.more) : rows };
}

/** Pictures, or grids that may hold some: their captions keep their height. */
function holdsPictures({ rows }: GridState): boolean {
  return rows.some(({ cells }) => cells.some(({ pieces }) => pieces.some(({ shrink }) => shrink)));
}

/** A row of one line of small print has no room for more than this part of itself: it would be seen to be pulled apart. */
const grown = 0.4;

/** Rows higher by `more` points each, or by a part of the lowest of them where that is less, so that all have the same room; but for one that goes on. */
function higher(rows: readonly GridRowState[], padding: number, more: number): readonly GridRowState[] {
  const tops = rowTops(rows, padding);
  const heights = rows.map((_, index) => (tops[index + 1] ?? 0) - (tops[index] ?? 0));
  const each = Math.min(more, grown * Math.min(...heights.filter((_, index) => !rows[index]?.goesOn)));

  return rows.map((row, index) => (row.goesOn ? row : { ...row, minHeight: (heights[index] ?? 0) + each }));
}

/** The grid lower by `by` points, taken from the pictures of the row that has the most of them to give. */
function shrunk(state: GridState, before: number, tops: readonly number[], by: number): Piece | undefined {
  const all = tops.at(-1) ?? 0;
  for (const [index, row] of state.rows.entries()) {
    if (!row.cells.some((cell) => cell.pieces.some((piece) => piece.shrink))) continue;
    const cells = row.cells.map((cell) => ({ ...cell, pieces: cell.pieces.map((piece) => piece.shrink?.(by) ?? piece) }));
    const rows = state.rows.map((each, at) => (at === index ? { ...each, cells } : each));
    const piece = gridPiece({ ...state, rows }, before);
    if (piece.height <= all - by + slack) return piece;
  }
  return undefined;
}

function boxesOf(state: GridState, rows: readonly GridRowState[], tops: readonly number[]): readonly CellBox[] {
  return rows.flatMap((row, index) =>
    row.cells.map((cell) => {
      const x = state.edges[cell.column] ?? 0;
      const y = tops[index] ?? 0;
      const last = Math.min(index + cell.rows, rows.length);
      return {
        cell,
        x,
        y,
        width: (state.edges[cell.column + cell.span] ?? 0) - x,
        height: (tops[last] ?? 0) - y,
        head: index < state.heads.length,
      };
    }),
  );
}

function placeGrid(state: GridState, boxes: readonly CellBox[], x: number, y: number): readonly Mark[] {
  const marks: Mark[] = state.border ? [...frameLines(framed(boxes), state.lineWidth, x, y)] : [];
  for (const box of boxes) {
    const spare = box.height - naturalHeight(box.cell, state.padding);
    const sinks = box.cell.pieces.some((piece) => piece.sinks);
    const shift = box.cell.valign === 'top' || sinks ? 0 : box.cell.valign === 'bottom' ? spare : spare / 2;
    const top = y + box.y + state.padding + Math.max(shift, 0);
    for (const mark of placeStack(box.cell.pieces, box.cell.flowed, x + box.x + state.inset, top, spare)) {
      marks.push(state.repeated && box.head ? decoration(mark) : mark);
    }
  }
  return marks;
}

function framed(boxes: readonly CellBox[]): readonly CellBox[] {
  return boxes.filter(({ cell }) => !cell.bare);
}

/** What goes on of a cell, below what heads it; `before`: what stands of it on the page before. */
export function belowHeading(before: GridCellState, cell: GridCellState): GridCellState {
  const heading = before.pieces.findLast(({ head }) => head)?.head ?? before.heading;
  const [first] = cell.pieces;
  if (heading === undefined || first === undefined || first.head || before.pieces.length === 0) return cell;

  return { ...cell, heading, pieces: [...heading().map(decorative), ...cell.pieces] };
}

/** The same words once more, where their rows go on. */
export function wordsAgain(cell: GridCellState): GridCellState {
  return { ...cell, pieces: (cell.again?.() ?? cell.pieces).map(decorative), valign: 'middle', flowed: true };
}

function decorative(piece: Piece): Piece {
  const { ease } = piece;
  return {
    ...piece,
    place: (x, y) =>
      piece
        .place(x, y)
        .filter(({ kind }) => kind !== 'section-link')
        .map(decoration),
    ...(ease ? { ease: (less: Ease) => decorative(ease(less)) } : {}),
  };
}

/** What is repeated is no part of the text. */
function decoration(mark: Mark): Mark {
  if (mark.kind !== 'text') return mark;

  const { element: _, ...rest } = mark;
  return rest;
}
