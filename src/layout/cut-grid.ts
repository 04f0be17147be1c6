import { fill } from './fill.ts';
import { belowHeading, type GridCellState, type GridRowState, type GridState, rowTops, wordsAgain } from './grid-piece.ts';
import { type Piece, stackHeight } from './piece.ts';

const slack = 0.01;

/**
 * Cuts a grid so that its head takes at most `room` points: between rows, or through a row whose cells can all give something.
 * Cells over several rows are cut with their rows; heads are repeated in the tail, and so are the labels of what is cut, where there is room.
 * By `force` the first row is cut whatever it says, and where not even its first line fits, it is taken whole.
 * `left`: points of the rows behind one that is shortened, at least.
 */
export function cutGrid(grid: GridState, room: number, force: boolean, left = 0): readonly [GridState, GridState] | undefined {
  const headHeight = rowTops(grid.heads, grid.padding)[grid.heads.length] ?? 0;
  const tops = rowTops(grid.rows, grid.padding).map((top) => top + headHeight);
  let row = 0;
  while (row < grid.rows.length && (tops[row + 1] ?? 0) <= room + slack) row++;
  if (row === grid.rows.length) return undefined;

  const forced = force && row === 0;
  const cut = { grid, row, top: tops[row] ?? 0, tops, room };
  const shortened = (tops.at(-1) ?? 0) - (tops[row + 1] ?? 0) < left ? undefined : shortenRow(cut);
  if (shortened !== undefined) return cutBetween(shortened);
  if (!grid.rows[row]?.whole || forced) {
    const parts = cutThrough(cut, forced);
    if (parts !== undefined) return parts;
  }
  const before = steadyRow(cut);
  if (before > 0) return cutBetween({ ...cut, row: before, top: tops[before] ?? 0 });
  return forced && grid.rows.length > 1 ? cutBetween({ ...cut, row: 1, top: tops[1] ?? 0 }) : undefined;
}

interface Cutting {
  readonly grid: GridState;
  /** The first row that does not fit. */
  readonly row: number;
  /** Where it begins. */
  readonly top: number;
  readonly tops: readonly number[];
  readonly room: number;
}

/** Of the empty room that a row asks for, so much is enough where the page ends; a row that asks for less than a few lines (points) keeps it all. */
const enough = 0.5;
const few = 60;

/** A row whose words stand on the page, but not all of the empty room that it asks for, ends with the page; no hole stands before it. */
function shortenRow({ grid, row, top, tops, room }: Cutting): Cutting | undefined {
  const { minHeight, cells } = grid.rows[row] ?? { minHeight: 0, cells: [] };
  const left = room - top;
  const stands = cells.every((cell) => cell.rows === 1 && stackHeight(cell.pieces, cell.flowed) + 2 * grid.padding <= left + slack);
  const { holds = false } = grid.rows[row] ?? {};
  const alone = !holds && startOfSpan(grid.rows, row) === row && startOfSpan(grid.rows, row + 1) === row + 1;
  if (!stands || !alone || minHeight < few || left < minHeight * enough || row + 1 === grid.rows.length) return undefined;

  const rows = grid.rows.map((each, index) => (index === row ? { ...each, minHeight: left } : each));
  return { grid: { ...grid, rows }, row: row + 1, top: room, tops, room };
}

/** A row to cut before: not before blank rows alone, not within a small group that a cell holds together, and not behind a row that holds the next. */
function steadyRow(cutting: Cutting): number {
  const row = beforeFillers(cutting.grid.rows, cutting.row);
  let steady = outOfSpan({ ...cutting, row });
  while (cutting.grid.rows[steady - 1]?.holds) steady--;
  return steady;
}

/** Blank rows that fill a short list up take its last written row along. */
function beforeFillers(rows: readonly GridRowState[], row: number): number {
  if (!rows.slice(row).every(({ filler }) => filler)) return row;
  const written = rows.findLastIndex(({ filler }) => !filler);

  return written > 0 && written < row ? written : row;
}

function outOfSpan({ grid, row, tops, room }: Cutting): number {
  const spanning = startOfSpan(grid.rows, row);
  if (spanning === row || spanning === 0) return row;

  const lost = (tops[row] ?? 0) - (tops[spanning] ?? 0);
  return lost < room / 4 ? spanning : row;
}

/** The first row of the cells over several rows that reach across the top of `row`; `row` itself where none does. */
function startOfSpan(rows: readonly GridRowState[], row: number): number {
  let start = row;
  for (let index = row - 1; index >= 0; index--) {
    if (rows[index]?.cells.some((cell) => index + cell.rows > start)) start = index;
  }
  return start;
}

function cutBetween({ grid, row, top, tops }: Cutting): readonly [GridState, GridState] {
  const carried: GridCellState[] = [];
  const heads = grid.rows.slice(0, row).map((above, index) => ({
    ...above,
    cells: above.cells.map((cell) => {
      if (index + cell.rows <= row) return cell;
      const parts = partsOf(cell, top - (tops[index] ?? 0) - 2 * grid.padding, false);
      carried.push({
        ...again(cell, parts.tail, (tops[index + cell.rows] ?? 0) - top - 2 * grid.padding + growth),
        rows: index + cell.rows - row,
      });
      return { ...parts.head, rows: row - index };
    }),
  }));
  const [first, ...others] = grid.rows.slice(row);
  if (first === undefined) return [{ ...grid, rows: heads }, tailOf(grid, [])];

  const joined = { ...first, cells: inOrder([...first.cells, ...carried]) };
  return [{ ...grid, rows: heads }, tailOf(grid, [joined, ...others])];
}

function cutThrough({ grid, row, top, tops, room }: Cutting, force: boolean): readonly [GridState, GridState] | undefined {
  const cutRow = grid.rows[row];
  if (cutRow === undefined) return undefined;

  const inside = room - top - 2 * grid.padding;
  const ownFits = cutRow.cells.every((cell) => stackHeight(cell.pieces, cell.flowed) <= inside + slack);
  const crossingFits = grid.rows
    .slice(0, row)
    .every((above, index) =>
      above.cells.every(
        (cell) => index + cell.rows <= row || stackHeight(cell.pieces, cell.flowed) <= room - (tops[index] ?? 0) - 2 * grid.padding + slack,
      ),
    );
  if (!force && ownFits && crossingFits) return undefined;

  const own = cutRow.cells.map((cell) => (force ? partsOf(cell, inside, force) : inCompany(cell, partsOf(cell, inside, force))));
  if (!force && inside < 0) return undefined;
  if (!force && own.some((parts) => parts.head.pieces.length === 0 && parts.tail.pieces.length > 0)) return undefined;

  const goesOn = own.some((parts) => parts.tail.pieces.length > 0);
  if (force && !goesOn) return undefined;

  const carried: GridCellState[] = [];
  const above = grid.rows.slice(0, row).map((before, index) => ({
    ...before,
    cells: before.cells.map((cell) => {
      if (index + cell.rows <= row) return cell;
      const parts = partsOf(cell, room - (tops[index] ?? 0) - 2 * grid.padding, false);
      carried.push({
        ...again(cell, parts.tail, (tops[index + cell.rows] ?? 0) - room - 2 * grid.padding + growth),
        rows: index + cell.rows - row,
      });
      return { ...parts.head, rows: row + 1 - index };
    }),
  }));
  const head: GridRowState = { ...cutRow, minHeight: 0, goesOn, cells: own.map((parts) => ({ ...parts.head, rows: 1 })) };
  const taken = Math.max(0, ...head.cells.map((cell) => stackHeight(cell.pieces, cell.flowed))) + 2 * grid.padding;
  const tails = own.map(({ head, tail }, index) =>
    again(cutRow.cells[index] ?? tail, belowHeading(head, tail), goesOn ? Number.POSITIVE_INFINITY : 0),
  );
  const tail: GridRowState = {
    ...cutRow,
    goesOn: false,
    minHeight: Math.max(cutRow.minHeight - taken, 0),
    cells: inOrder([...tails, ...carried]),
  };
  return [{ ...grid, rows: [...above, head] }, tailOf(grid, [tail, ...grid.rows.slice(row + 1)])];
}

/** What goes on of a grid, its heads once more: those that say so say that they are. */
function tailOf(grid: GridState, rows: readonly GridRowState[]): GridState {
  const heads = grid.repeated
    ? grid.heads
    : grid.heads.map((head) => ({ ...head, cells: head.cells.map((cell) => (cell.again ? wordsAgain(cell) : cell)) }));

  return { ...grid, heads, rows, repeated: true };
}

interface Parts {
  readonly head: GridCellState;
  readonly tail: GridCellState;
}

/** A cell cut at `room` points of content. A part that goes on, or that is gone on with, stands at the top of its box. */
function partsOf(cell: GridCellState, room: number, force: boolean): Parts {
  const { placed, rest } = fill(cell.pieces, room, { flowed: cell.flowed, fresh: force });
  if (rest.length === 0) return { head: cell, tail: { ...cell, pieces: [], flowed: true } };

  return { head: { ...cell, pieces: placed, valign: 'top' }, tail: { ...cell, pieces: rest, valign: 'top', flowed: true } };
}

/** Points of a line of words at most. */
const oneLine = 30;

/** No line of a box stands alone before or behind the end of a page: the last of a list takes the one before it along, the first goes with the others. */
function inCompany(cell: GridCellState, parts: Parts): Parts {
  const { head, tail } = parts;
  const alone = (pieces: readonly Piece[]): boolean => pieces.length === 1 && (pieces[0]?.height ?? 0) <= oneLine;
  if (head.pieces.length === 0 || tail.pieces.length === 0 || !(alone(head.pieces) || alone(tail.pieces))) return parts;

  let kept = alone(head.pieces) ? 0 : head.pieces.length - 1;
  while (kept > 0 && head.pieces[kept - 1]?.holds) kept--;
  if (kept === 1 && alone(head.pieces.slice(0, 1))) kept = 0;
  if (kept === 0) return { head: { ...head, pieces: [] }, tail: { ...cell, valign: 'top' } };
  return { head: { ...head, pieces: head.pieces.slice(0, kept) }, tail: { ...tail, pieces: [...head.pieces.slice(kept), ...tail.pieces] } };
}

/** Points by which what is left of a cell over several rows grows, so that it says again what holds for them. */
const growth = 60;

/** Points of a name or a label that is said again where its row goes on: three lines, and 续. */
const fewLines = 65;

/** What goes on of a cell; of a label (or what else repeats) that was printed whole, the same again where it has `room` points. */
function again(cell: GridCellState, tail: GridCellState, room: number): GridCellState {
  if (!cell.repeats || tail.pieces.length > 0) return tail;

  const said = wordsAgain(cell);
  return stackHeight(said.pieces, true) <= Math.min(room, cell.again ? fewLines : room) + slack ? said : tail;
}

function inOrder(cells: readonly GridCellState[]): readonly GridCellState[] {
  return [...cells].sort((one, other) => one.column - other.column);
}
