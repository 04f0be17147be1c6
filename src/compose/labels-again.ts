import type { Cell, GridRow } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';
import { goesOn } from './goes-on.ts';
import { besides } from './lines-in.ts';
import { placeCells } from './place-cells.ts';

/** Rows of which each label says 续 below its words where its box goes on to another page, if its column has room for that. `width`: points of the whole box. */
export function labelsAgain(rows: readonly GridRow[], columns: readonly number[], width: number): readonly GridRow[] {
  const placed = placeCells(rows, columns.length);
  const sum = columns.reduce((total, column) => total + column, 0);
  const roomOf = (cell: Cell): number => {
    const first = placed.get(cell) ?? 0;
    const own = columns.slice(first, first + (cell.span ?? 1)).reduce((total, column) => total + column, 0);
    return (width * own) / sum - besides;
  };

  return rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.label ? withMark(cell, roomOf(cell)) : cell)) }));
}

function withMark(cell: Cell, room: number): Cell {
  const last = cell.blocks.at(-1);
  if (last?.kind !== 'paragraph' || last.size === undefined || last.runs.every(({ text }) => text.trim() === '')) return cell;
  const mark = goesOn(last.size);

  return emsOf(mark.text) * (mark.size ?? last.size) <= room ? { ...cell, goesOn: [...cell.blocks, { ...last, runs: [mark] }] } : cell;
}
