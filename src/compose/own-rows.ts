import type { TextStyle } from '../model/templates.ts';
import type { Cell, GridRow } from '../model/volume.ts';
import { enlarged } from './enlarged.ts';
import { besides, linesOf, measured } from './lines-in.ts';
import { placeCells } from './place-cells.ts';

/** Lines of a value beside another one: where one has more, each of them has the whole row. */
const most = 3;

/**
 * Rows of two values side by side of which one is long, such as an address beside a telephone, become two rows in the same order: in half a row
 * it would be a tall thin column. Cells that reach over both reach over one row more. `look`: of values; one that was set small for want of room has it in a row of its own.
 */
export function ownRows(rows: readonly GridRow[], columns: readonly number[], width: number, look: TextStyle): readonly GridRow[] {
  const placed = placeCells(rows, columns.length);
  const parted = rows.map(
    (row) => isPair(alone(row)) && alone(row).some((cell) => !cell.label && isLong(cell, placed.get(cell) ?? 0, columns, width)),
  );
  if (!parted.includes(true)) return rows;

  return rows.flatMap((row, index) => {
    const cells = row.cells.map((cell) => {
      const over = cell.rows ?? 1;
      const more = over > 1 ? parted.slice(index, index + over).filter(Boolean).length : 0;
      return more > 0 ? { ...cell, rows: over + more } : cell;
    });
    if (!parted[index]) return [{ ...row, cells }];

    const [first, value, second, other] = alone(row);
    if (first === undefined || value === undefined || second === undefined || other === undefined) return [row];
    const { minHeight: _, ...same } = row;
    const span = columns.length - (placed.get(value) ?? 0);
    return [
      { ...same, cells: [...cells.filter(({ rows: over = 1 }) => over > 1), first, { ...enlarged(value, look), span }] },
      {
        ...same,
        cells: [
          { ...second, span: first.span ?? 1 },
          { ...enlarged(other, look), span },
        ],
      },
    ];
  });
}

/** The cells of a row that reach over no other. */
function alone({ cells }: GridRow): readonly Cell[] {
  return cells.filter(({ rows = 1 }) => rows === 1);
}

function isPair(cells: readonly Cell[]): boolean {
  return cells.length === 4 && cells.every(({ label = false }, index) => label === (index % 2 === 0));
}

/** More than a few lines; or as many where a number is parted that would stand on one in the whole row. */
function isLong(cell: Cell, column: number, columns: readonly number[], width: number): boolean {
  const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);
  const pointsTo = (end: number): number => (width * sum(columns.slice(column, end))) / sum(columns);
  const paragraphs = measured(cell.blocks);
  const own = pointsTo(column + (cell.span ?? 1));
  const lines = linesOf(paragraphs, own);
  if (lines !== most || linesOf(paragraphs, pointsTo(columns.length)) > 1) return lines > most;

  return paragraphs.some(({ pieces, size }) => pieces.some((piece) => piece.parts.length > 1 && piece.width * size > own - besides));
}
