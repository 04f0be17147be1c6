import type { ColumnTemplate } from '../model/templates.ts';
import type { Block, GridRow } from '../model/volume.ts';
import { emsOf } from './ems-of.ts';
import { besides, linesIn } from './lines-in.ts';

/** Lines of a box of a list: where none has more, columns are as wide as the form has them. */
const most = 3;

/** Rows that are looked at, the part of the width that a column gives another at a time, how often, and the lines that must be saved by it. */
const seen = 60;
const step = 0.02;
const steps = 15;
const worth = 0.15;

/** What a part of a line counts beside whole ones: a step may not save one, but the next. */
const little = 0.1;

/** What the columns of a list have: points in all, and those of a letter of their heads. */
interface ListSizes {
  readonly width: number;
  readonly label: number;
}

/** Widths of the columns of a list by what stands in them: one with room to spare gives to one of which the boxes are tall and thin. */
export function columnWidths(columns: readonly ColumnTemplate[], rows: readonly GridRow[], sizes: ListSizes): readonly number[] {
  const own = columns.map(({ width }) => width);
  const all = own.reduce((sum, width) => sum + width, 0);
  const cells = rows.slice(0, seen).flatMap((row) => (row.cells.length === columns.length || row.cells.every(isAlone) ? [row.cells] : []));
  const points = (width: number): number => (sizes.width * width) / all;
  const heights = (widths: readonly number[], whole?: (lines: number) => number): readonly number[] =>
    cells.map((row) =>
      Math.max(0, ...row.map((cell, index) => linesIn(cell.blocks, points(widths[index] ?? 0), whole) / (cell.rows ?? 1))),
    );
  const sum = (lines: readonly number[]): number => lines.reduce((all, each) => all + each, 0);
  const total = (widths: readonly number[]): number => sum(heights(widths)) + little * sum(heights(widths, (lines) => lines));
  if (Math.max(0, ...heights(own)) <= most) return own;

  const least = columns.map((column, index) =>
    leastOf(
      column,
      cells.map((row) => row[index]?.blocks ?? []),
      sizes,
      all,
    ),
  );
  let widths: readonly number[] = own;
  for (let count = 0; count < steps; count++) {
    const better = movesOf(widths, least, all * step).sort((one, other) => total(one) - total(other))[0];
    if (better === undefined || total(better) >= total(widths)) break;
    widths = better;
  }
  return total(widths) <= total(own) * (1 - worth) ? widths : own;
}

function isAlone({ rows = 1 }: GridRow['cells'][number]): boolean {
  return rows === 1;
}

/** The widths after each column gave a little to each other one. */
function movesOf(widths: readonly number[], least: readonly number[], by: number): (readonly number[])[] {
  return widths.flatMap((width, from) =>
    width - by < (least[from] ?? 0)
      ? []
      : widths.flatMap((_, to) =>
          to === from ? [] : [widths.map((each, index) => (index === from ? each - by : index === to ? each + by : each))],
        ),
  );
}

/** What a column keeps: room for its head and its longest number, and all of it where somebody signs or it counts. */
function leastOf(column: ColumnTemplate, boxes: readonly (readonly Block[])[], { width, label }: ListSizes, all: number): number {
  if (column.field.kind === 'signed' || (column.field.kind === 'bind' && column.field.bind === '#')) return column.width;

  const head = Math.max(...column.head.split('\n').map(emsOf)) * label;
  const words = boxes.flatMap((blocks) =>
    blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map((run) => longest(run.text, block.size ?? label)) : [])),
  );
  return Math.min(column.width, (Math.max(head, ...words) + besides + 2) * (all / width));
}

/** Points of the longest part of a text that is not broken: a number with what it counts. */
function longest(text: string, size: number): number {
  return Math.max(0, ...(text.match(/[!-~￥]+\p{Script=Han}?/gu) ?? []).map((word) => emsOf(word) * size));
}
