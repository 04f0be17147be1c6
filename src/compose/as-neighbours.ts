import type { TextStyle } from '../model/templates.ts';
import type { Block, Cell, GridRow } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';
import { enlarged } from './enlarged.ts';
import { besides } from './lines-in.ts';
import { placeCells } from './place-cells.ts';

/**
 * Values that a template sets small for want of room stand in the size of the labels and values beside them where all such values of their row fit a line.
 * `width`: points of the whole box; `look`: of values.
 */
export function asNeighbours(rows: readonly GridRow[], columns: readonly number[], width: number, look: TextStyle): readonly GridRow[] {
  const placed = placeCells(rows, columns.length);
  const sum = columns.reduce((total, column) => total + column, 0);
  const fits = (cell: Cell): boolean => {
    const first = placed.get(cell) ?? 0;
    const own = columns.slice(first, first + (cell.span ?? 1)).reduce((total, column) => total + column, 0);
    return cell.blocks.every((block) => ems(wordsIn(block)) * look.size <= (width * own) / sum - besides);
  };

  return rows.map((row) => {
    const small = row.cells.filter((cell) => !cell.label && cell.blocks.some((block) => isSmaller(block, look.size)));
    const labels = row.cells.filter(({ label }) => label);
    const stands =
      small.length > 0 && labels.some(({ blocks }) => !blocks.some((block) => isSmaller(block, look.size))) && small.every(fits);
    return stands ? { ...row, cells: row.cells.map((cell) => (small.includes(cell) ? enlarged(cell, look) : cell)) } : row;
  });
}

/** Width of words that stand on one line: figures alone, such as the number of an ID, are 0.54 em wide. */
function ems(text: string): number {
  return emsOf(text) - 0.02 * (text.match(/\d/gu)?.length ?? 0);
}

function isSmaller(block: Block, size: number): boolean {
  return block.kind === 'paragraph' && block.size !== undefined && block.size < size;
}

function wordsIn(block: Block): string {
  return block.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
}
