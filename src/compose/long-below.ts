import type { ColumnTemplate, TextStyle } from '../model/templates.ts';
import type { Block, Cell, GridRow, ParagraphBlock } from '../model/volume.ts';
import { columnWidths, type ListSizes } from './column-widths.ts';
import { besides, linesOf, measured, pointsOf } from './lines-in.ts';
import { lookBelow } from './look-below.ts';

/** Lines of a box of a list that are read well however narrow it is, and however wide; how high a box is to its width where it is too tall. */
const readable = 7;
const tall = 1.2;
const most = 12;

/** A value of more lines goes along with those of its column that are too long. */
const few = 3;

/** Ems from line to line. */
const pitch = 1.3;

/** A list whose columns have their widths: relative ones, and its rows. */
interface Fitted {
  readonly columns: readonly number[];
  readonly rows: readonly GridRow[];
}

/** How the heads and the values of a list look. */
interface ListStyles {
  readonly label: TextStyle;
  readonly value: TextStyle;
}

/**
 * The rows of a list and the widths of its columns. A value that would be a tall thin column beside short ones has a row of the whole width below its
 * own, behind the head of its column; its box says so. The longest column goes first, until the others have room enough.
 */
export function longBelow(columns: readonly ColumnTemplate[], rows: readonly GridRow[], sizes: ListSizes, styles: ListStyles): Fitted {
  let below: readonly (readonly number[])[] = rows.map(() => []);
  for (;;) {
    const shown = rows.map((row, index) => withPointers(row, below[index] ?? [], styles.value));
    const widths = columnWidths(columns, shown, sizes);
    const isBelow = (row: number, column: number): boolean => below[row]?.includes(column) === true;
    const longest = longestColumn(columns, shown, widths, sizes, isBelow);
    if (longest === undefined)
      return {
        columns: widths,
        rows: shown.flatMap((row, index) => withRowsBelow(row, rows[index] ?? row, below[index] ?? [], columns, styles.label)),
      };

    const { index, lines } = longest;
    below = below.map((each, row) => ((lines[row] ?? 0) > few ? [...each, index].sort((one, other) => one - other) : each));
  }
}

/** Where a box is too tall, the column that holds the longest values, that by which a row is known the last; and the lines of its boxes, none of one that is below already. */
function longestColumn(
  columns: readonly ColumnTemplate[],
  rows: readonly GridRow[],
  widths: readonly number[],
  sizes: ListSizes,
  isBelow: (row: number, column: number) => boolean,
): { readonly index: number; readonly lines: readonly number[] } | undefined {
  const unit = sizes.width / widths.reduce((sum, width) => sum + width, 0);
  const movable = columns.flatMap((column, index) => {
    if (!isMovable(column)) return [];
    const width = (widths[index] ?? 0) * unit;
    const cells = rows.map(({ cells }, row) => (cells.length === columns.length && !isBelow(row, index) ? cells[index] : undefined));
    const said = cells.map((cell) => measured(cell?.blocks ?? []));
    const lines = said.map((paragraphs) => linesOf(paragraphs, width));
    const held = said.reduce((sum, paragraphs) => sum + pointsOf(paragraphs), 0);

    return [{ index, lines, held, tall: cells.some((cell, row) => cell && isTallBox(lines[row] ?? 0, width, cell)) }];
  });
  if (!movable.some(({ tall }) => tall)) return undefined;

  const [name] = movable;
  const long = movable.filter(({ lines }) => lines.some((each) => each > few)).sort((one, other) => other.held - one.held);
  return long.find((column) => column !== name) ?? name;
}

function isMovable({ field, once }: ColumnTemplate): boolean {
  return !once && field.kind !== 'signed' && !(field.kind === 'bind' && field.bind === '#');
}

function isTallBox(lines: number, width: number, { blocks }: Cell): boolean {
  const size = blocks.find(isParagraph)?.size;

  if (size === undefined || !blocks.every(isParagraph)) return false;
  return lines > most || (lines > readable && lines * pitch * size > (width - besides) * tall);
}

function isParagraph(block: Block): block is ParagraphBlock {
  return block.kind === 'paragraph';
}

function withPointers(row: GridRow, below: readonly number[], look: TextStyle): GridRow {
  if (below.length === 0) return row;
  const cells = row.cells.map((cell, index): Cell => (below.includes(index) ? { blocks: lookBelow(look), valign: 'middle' } : cell));

  return { ...row, cells };
}

/** A row with those of its long values below it; its number, or what else it begins with, stands beside all of them. */
function withRowsBelow(
  row: GridRow,
  { cells }: GridRow,
  below: readonly number[],
  columns: readonly ColumnTemplate[],
  label: TextStyle,
): readonly GridRow[] {
  if (below.length === 0) return [row];
  const beside = below.includes(0) ? 0 : 1;

  return [
    { ...row, cells: row.cells.map((cell, index) => (index < beside ? { ...cell, rows: below.length + 1 } : cell)) },
    ...below.map(
      (index): GridRow => ({
        cells: [{ blocks: headed(columns[index]?.head ?? '', cells[index]?.blocks ?? [], label), span: columns.length - beside }],
      }),
    ),
  ];
}

/** A long value as running text behind the head of its column. */
function headed(head: string, blocks: readonly Block[], { font }: TextStyle): readonly Block[] {
  return blocks.filter(isParagraph).map(({ align: _, ...paragraph }, index) => ({
    ...paragraph,
    align: 'justify' as const,
    ...(index === 0 ? { runs: [{ text: `${head.replaceAll('\n', '')}：`, font }, ...paragraph.runs] } : {}),
  }));
}
