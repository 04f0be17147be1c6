import type { Cell, GridBlock, GridRow } from '../model/volume.ts';
import { type Column, setBoxed } from './blocks.ts';
import { type GridRowState, type GridState, gridPiece } from './grid-piece.ts';
import { type Piece, stackHeight, together } from './piece.ts';
import { addElement, type Setter } from './setter.ts';

/** A grid as one piece that can be cut between and within its rows; nothing where it has no rows. */
export function setGrid(setter: Setter, block: GridBlock, column: Column): readonly Piece[] {
  const edges = edgesOf(block.columns, column.width);
  const table = addElement(setter, { kind: 'Table', parent: column.parent });
  const heads = Math.min(block.heads ?? 0, block.rows.length);
  const taken: number[] = [];
  const rows = block.rows.map((row, index) =>
    setRow(setter, row, {
      edges,
      table,
      head: index < heads && isHead(row),
      height: column.height,
      taken,
      left: (index < heads ? heads : block.rows.length) - index,
    }),
  );
  if (rows.length === 0) return [];

  const state: GridState = {
    edges,
    heads: rows.slice(0, heads),
    rows: rows.slice(heads),
    border: block.border ?? true,
    padding: setter.theme.cellPadding,
    inset: setter.theme.cellPadding,
    lineWidth: setter.theme.lineWidth,
    repeated: false,
  };
  return [gridPiece(state, 0)];
}

/** A row of labels, or of words alone, heads columns; one of labels and values is only printed again. */
function isHead({ cells }: GridRow): boolean {
  return cells.every(({ label }) => label) || cells.every(({ label }) => !label);
}

/** Points from the left edge of the grid to each column, and its right edge. */
function edgesOf(columns: readonly number[], width: number): readonly number[] {
  const sum = columns.reduce((total, part) => total + part, 0) || 1;
  const edges = [0];
  let reached = 0;
  for (const part of columns) {
    reached += part;
    edges.push((width * reached) / sum);
  }
  return edges;
}

interface RowPlace {
  readonly edges: readonly number[];
  readonly table: number;
  readonly head: boolean;
  /** The most room of a page, points. */
  readonly height: number;
  /** How many more rows each column is taken by a cell from above. */
  readonly taken: number[];
  /** Rows from this one to the last that its cells may reach. */
  readonly left: number;
}

/** Gives each cell of a row its columns; columns that no cell takes get an empty cell, so that the frame has no holes. */
function setRow(setter: Setter, row: GridRow, place: RowPlace): GridRowState {
  const parent = addElement(setter, { kind: 'TR', parent: place.table });
  const columns = place.edges.length - 1;
  const cells: GridRowState['cells'][number][] = [];
  const waiting = [...row.cells];
  let column = 0;
  while (column < columns) {
    if ((place.taken[column] ?? 0) > 0) {
      column += 1;
      continue;
    }
    const cell = waiting.shift() ?? { blocks: [] };
    let span = 1;
    while (span < (cell.span ?? 1) && column + span < columns && (place.taken[column + span] ?? 0) === 0) span += 1;
    const rows = Math.min(Math.max(cell.rows ?? 1, 1), place.left);
    for (let index = column; index < column + span; index++) place.taken[index] = rows;
    cells.push(setCell(setter, cell, { column, span, rows, parent, place }));
    column += span;
  }
  for (let index = 0; index < columns; index++) place.taken[index] = Math.max((place.taken[index] ?? 0) - 1, 0);
  const whole = (row.whole ?? false) && cells.every(({ pieces }) => stackHeight(pieces, false) <= place.height * tallest);
  return { cells, minHeight: row.minHeight ?? 0, gives: row.gives ?? false, filler: row.filler ?? false, whole, holds: row.holds ?? false };
}

/** A row that takes more than this part of a page is cut all the same: kept whole, it would leave a hole before it. */
const tallest = 0.4;

interface CellPlace {
  readonly column: number;
  readonly span: number;
  readonly rows: number;
  readonly parent: number;
  readonly place: RowPlace;
}

function setCell(setter: Setter, cell: Cell, { column, span, rows, parent, place }: CellPlace): GridRowState['cells'][number] {
  const header = place.head || (cell.label ?? false);
  const element = addElement(setter, {
    kind: header ? 'TH' : 'TD',
    parent,
    ...(span > 1 ? { span } : {}),
    ...(rows > 1 ? { rows } : {}),
    ...(header ? { scope: place.head ? ('Column' as const) : ('Row' as const) } : {}),
  });
  const padding = setter.theme.cellPadding;
  const width = Math.max((place.edges[column + span] ?? 0) - (place.edges[column] ?? 0) - 2 * padding, 1);
  const height = Math.max(place.height - 2 * padding, 1);
  const inside: Column = { width, height, parent: element, longRuns: !header };
  const pieces = setBoxed(setter, cell.blocks, inside);
  const { goesOn } = cell;
  return {
    column,
    span,
    rows,
    pieces: cell.label ? together(pieces) : pieces,
    valign: cell.valign ?? 'middle',
    repeats: cell.label ?? cell.repeats ?? goesOn !== undefined,
    ...(goesOn ? { again: () => setBoxed({ ...setter, elements: [], faults: [] }, goesOn, inside) } : {}),
    bare: cell.bare ?? false,
    flowed: false,
  };
}
