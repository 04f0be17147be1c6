import type { ColumnTemplate } from '../model/templates.ts';
import type { GridRow } from '../model/volume.ts';
import { type BoxCost, boxCost, boxOf, type ListBox, wellRead } from './box-cost.ts';
import { emsOf } from './ems-of.ts';
import { besides } from './lines-in.ts';

/** Rows that are looked at, the part of the width that a column gives another at a time, how often, and what must be saved by it. */
const seen = 60;
const step = 0.02;
const steps = 40;
const worth = 0.1;

/** What must be saved of the height of a list that is read well as it is, and lines of it. */
const muchLower = 1 / 3;
const leastLines = 2;

/** What a part of a line counts beside whole ones, and an em that something lacks: a step may not save a line, but the next. */
const little = 0.1;

/** What the columns of a list have: points in all, and those of a letter of their heads. */
export interface ListSizes {
  readonly width: number;
  readonly label: number;
}

/**
 * Widths of the columns of a list by what stands in them: as the form has them where all of it is read well, but for a list that would be lower by a
 * third; else numbers and short words are not broken, the rows are as low as they go, and no box is tall and thin, as far as there is room for it.
 */
export function columnWidths(columns: readonly ColumnTemplate[], rows: readonly GridRow[], sizes: ListSizes): readonly number[] {
  const own = columns.map(({ width }) => width);
  const all = own.reduce((sum, width) => sum + width, 0);
  const boxes = rows
    .slice(0, seen)
    .flatMap((row) => (row.cells.length === columns.length || row.cells.every(isAlone) ? [row.cells.map(boxOf)] : []));
  const cost = costOf(boxes, sizes.width / all);
  const [isWell, lines] = [cost.isWell(own), cost.lines(own)];
  const isWorth = (saved: number): boolean => saved >= Math.max(leastLines, lines * muchLower);
  if (isWell && !isWorth(lines - boxes.length)) return own;

  const least = columns.map((column, index) =>
    leastOf(
      column,
      boxes.flatMap((row) => row[index] ?? []),
      sizes,
      all,
    ),
  );
  let [widths, costs]: readonly [readonly number[], number] = [own, cost.nearly(own)];
  for (let count = 0; count < steps; count++) {
    const moved = movesOf(widths, least, all * step).map((each) => [each, cost.nearly(each)] as const);
    const [better] = moved.sort(([, one], [, other]) => one - other);
    if (better === undefined || better[1] >= costs) break;
    [widths, costs] = better;
  }
  const isBetter = isWell
    ? cost.isWell(widths) && isWorth(lines - cost.lines(widths))
    : cost.whole(widths) <= cost.whole(own) * (1 - worth);
  return isBetter ? widths : own;
}

function isAlone({ rows = 1 }: GridRow['cells'][number]): boolean {
  return rows === 1;
}

/** What widths cost, in lines: the rows, and what is broken in them. `nearly`: what does not save a line yet, but the next, counts a little. `unit`: points of one part of a width. */
function costOf(boxes: readonly (readonly ListBox[])[], unit: number) {
  const known = new Map<string, readonly BoxCost[]>();
  const columnCost = (index: number, width: number): readonly BoxCost[] => {
    const key = `${index} ${width.toFixed(6)}`;
    const costs = known.get(key) ?? boxes.map((row) => boxCost(row[index], width * unit));
    known.set(key, costs);
    return costs;
  };
  const costsOf = (widths: readonly number[]): readonly (readonly BoxCost[])[] => widths.map((width, index) => columnCost(index, width));
  const rowsOf = (widths: readonly number[], costOfRow: (costs: readonly BoxCost[]) => number): number => {
    const columns = costsOf(widths);
    return boxes.reduce((sum, _, row) => sum + costOfRow(columns.flatMap((column) => column[row] ?? [])), 0);
  };
  const whole = (costs: readonly BoxCost[]): number =>
    highest(costs, 'lines') + sumOf(costs, 'fault') + sumOf(costs, 'wish') + little * sumOf(costs, 'lines');

  return {
    whole: (widths: readonly number[]): number => rowsOf(widths, whole),
    nearly: (widths: readonly number[]): number =>
      rowsOf(widths, (costs) => whole(costs) + little * (highest(costs, 'parts') + sumOf(costs, 'lacks'))),
    lines: (widths: readonly number[]): number => rowsOf(widths, (costs) => highest(costs, 'lines')),
    isWell: (widths: readonly number[]): boolean =>
      costsOf(widths).every((column) => column.every(({ lines, fault }) => lines <= wellRead && fault === 0)),
  };
}

function highest(costs: readonly BoxCost[], key: keyof BoxCost): number {
  return Math.max(0, ...costs.map((cost) => cost[key]));
}

function sumOf(costs: readonly BoxCost[], key: keyof BoxCost): number {
  return costs.reduce((sum, cost) => sum + cost[key], 0);
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
function leastOf(column: ColumnTemplate, boxes: readonly ListBox[], { width, label }: ListSizes, all: number): number {
  if (column.field.kind === 'signed' || (column.field.kind === 'bind' && column.field.bind === '#')) return column.width;

  const head = Math.max(...column.head.split('\n').map(emsOf)) * label;
  const words = boxes.map(({ part }) => part);
  return Math.min(column.width, (Math.max(head, ...words) + besides + 2) * (all / width));
}
