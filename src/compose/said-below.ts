import type { TablePart } from '../model/templates.ts';
import type { Block, Cell, GridBlock, GridRow } from '../model/volume.ts';
import { linesIn } from './lines-in.ts';
import { lookBelow } from './look-below.ts';
import { paragraphs } from './paragraphs.ts';
import type { Scope } from './scope.ts';
import { styleOf } from './style-of.ts';

/** Lines of a cell over all rows that are still read well in its column. */
const readable = 7;

/**
 * A table in which a cell over all rows would be a tall thin column, such as a long address: the cell says where to look, and its words have
 * a row of the whole width below the table. A place to sign stays where it is.
 */
export function saidBelow(part: TablePart, grid: GridBlock, scope: Scope): readonly Block[] {
  const at = grid.heads ?? 0;
  const first = grid.rows[at];
  if (first === undefined || first.cells.length !== part.columns.length) return [grid];
  const long = part.columns.map(
    (column, index) => column.once && column.field.kind !== 'signed' && isLong(first.cells[index], index, grid, scope),
  );
  if (!long.includes(true)) return [grid];

  const cells = first.cells.map((cell, index) => (long[index] ? { ...cell, blocks: lookBelow(styleOf(part.style, scope)) } : cell));
  const rows = grid.rows.map((row, index) => (index === at ? { ...row, cells } : row));
  const below = part.columns.flatMap((column, index): GridRow[] => (long[index] ? [rowOf(column, first.cells[index], scope)] : []));
  return [
    { ...grid, rows },
    { kind: 'grid', columns: [1, 5], border: true, rows: below },
  ];
}

function isLong(cell: Cell | undefined, index: number, { columns }: GridBlock, { width }: Scope): boolean {
  const all = columns.reduce((sum, each) => sum + each, 0);
  return cell !== undefined && linesIn(cell.blocks, (width * (columns[index] ?? 0)) / all) > readable;
}

/** The head of the column as a label, its line ends dropped, and the words of its cell as a value: it holds nothing else. */
function rowOf({ head }: TablePart['columns'][number], cell: Cell | undefined, scope: Scope): GridRow {
  const value = styleOf('value', scope);
  const blocks = (cell?.blocks ?? []).flatMap((block) => (block.kind === 'paragraph' ? paragraphs(block.runs, value) : []));
  return {
    cells: [
      { blocks: paragraphs([{ text: head.replaceAll('\n', '') }], styleOf('label', scope), 'centre'), label: true, valign: 'middle' },
      { blocks, valign: 'middle' },
    ],
  };
}
