import { expect, test } from 'vitest';
import { columnWidths } from '../../src/compose/column-widths.ts';
import { lineWidth } from '../../src/compose/line-width.ts';
import { linesIn } from '../../src/compose/lines-in.ts';
import type { ColumnTemplate } from '../../src/model/templates.ts';
import type { Block, GridRow } from '../../src/model/volume.ts';
import { shipped } from './read-templates.ts';

const column = (head: string, width: number, bind = head): ColumnTemplate => ({
  head,
  width,
  once: false,
  field: { kind: 'bind', bind, as: '', options: [] },
});
const signed: ColumnTemplate = { head: '签名', width: 3, once: false, field: { kind: 'signed', roles: ['当事人'] } };
const columns = [column('序号', 1.4, '#'), column('名称', 6), column('数量', 1.6), signed, column('备注', 4)];

const sizes = { width: lineWidth(shipped.value.theme), label: 12 };

test('a narrow column of long words takes room from one that has some to spare, not from numbers and signatures', () => {
  const rows = [['1', '货车', '一百二十二箱，每箱二十四瓶，共两千九百二十八瓶', '', '无']].map(row);
  const widths = columnWidths(columns, rows, sizes);
  expect(sum(widths)).toBeCloseTo(16, 6);
  expect([widths[0], widths[3]]).toEqual([1.4, 3]);
  expect(widths[1]).toBeLessThan(6);
  expect(tallest(rows, widths)).toBeLessThan(tallest(rows, [1.4, 6, 1.6, 3, 4]) / 2);
});

test('columns of short words are as wide as the form has them', () => {
  expect(columnWidths(columns, [row(['1', '货车', '一辆', '', '无'])], sizes)).toEqual([1.4, 6, 1.6, 3, 4]);
});

test('on wider paper the same words have room enough', () => {
  const rows = [['1', '货车', '一百二十二箱，每箱二十四瓶', '', '无']].map(row);
  expect(columnWidths(columns, rows, sizes)).not.toEqual([1.4, 6, 1.6, 3, 4]);
  expect(columnWidths(columns, rows, { ...sizes, width: 3 * sizes.width })).toEqual([1.4, 6, 1.6, 3, 4]);
});

test('a column keeps the room for its numbers', () => {
  const rows = [['1', '3,123.50元', '一百二十二箱，每箱二十四瓶，共两千九百二十八瓶', '', '无']].map(row);
  const widths = columnWidths([column('序号', 1.4, '#'), column('金额', 3), column('数量', 1.6), signed, column('备注', 4)], rows, sizes);
  expect(linesIn([paragraph('3,123.50元')], ((widths[1] ?? 0) * sizes.width) / 13)).toBe(1);
  expect(widths[2]).toBeGreaterThan(1.6);
});

function row(words: readonly string[]): GridRow {
  return { cells: words.map((text) => ({ blocks: [paragraph(text)] })) };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [{ text }], size: 10.5 };
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

function tallest(rows: readonly GridRow[], widths: readonly number[]): number {
  return Math.max(
    ...rows.flatMap(({ cells }) => cells.map(({ blocks }, index) => linesIn(blocks, ((widths[index] ?? 0) * sizes.width) / sum(widths)))),
  );
}
