import type { Cell, GridRow } from '../model/volume.ts';

/** The column in which each cell begins. */
export function placeCells(rows: readonly GridRow[], columns: number): ReadonlyMap<Cell, number> {
  const taken = new Array<number>(columns).fill(0);
  const placed = new Map<Cell, number>();
  for (const { cells } of rows) {
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? 0) > 0) column += 1;
      placed.set(cell, column);
      taken.fill(cell.rows ?? 1, column, column + (cell.span ?? 1));
      column += cell.span ?? 1;
    }
    for (const index of taken.keys()) taken[index] = Math.max((taken[index] ?? 0) - 1, 0);
  }
  return placed;
}
