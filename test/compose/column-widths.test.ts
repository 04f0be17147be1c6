import { describe, expect, test } from 'vitest';
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

describe('where no box has many lines', () => {
  const money = [column('序号', 1.4, '#'), column('名称', 6), column('金额', 3), column('凭证号', 3), column('备注', 4)];
  const own = money.map(({ width }) => width);
  const linesAt = (words: string, width: number): number => linesIn([paragraph(words)], (width * sizes.width) / sum(own));

  test('the number of a voucher is not parted in its column where another has room', () => {
    const widths = columnWidths(money, [row(['1', '货车', '3.50元', 'EXAMPLE-0000-1064', '无'])], sizes);
    expect(linesAt('EXAMPLE-0000-1064', own[3] ?? 0)).toBe(2);
    expect(linesAt('EXAMPLE-0000-1064', widths[3] ?? 0)).toBe(1);
  });

  test('a short word does not stand in three lines', () => {
    const narrow = [column('姓名', 5), column('身份', 1), column('备注', 8)];
    const widths = columnWidths(narrow, [row(['张某', '委托代理人', '无'])], sizes);
    expect(linesIn([paragraph('委托代理人')], ((widths[1] ?? 0) * sizes.width) / sum(widths))).toBe(1);
  });

  test('a short word in two lines, a day and the number of a document that are parted leave the form as it is', () => {
    const short = row(['1', '货车', '返还第三人', '辽金普交罚〔2026〕第12号', '2026年3月12日']);
    const set = [column('序号', 1.4, '#'), column('名称', 10), column('方式', 2.2), column('文号', 5.4), column('日期', 2.8)];
    expect(columnWidths(set, [short], sizes)).toEqual([1.4, 10, 2.2, 5.4, 2.8]);
  });
});

describe('a list that is read well as it is', () => {
  const items = [column('序号', 1.4, '#'), column('名称', 3.7), column('规格', 3.7), column('数量', 2.6), column('地点', 4)];
  const own = items.map(({ width }) => width);
  const far = '大连市金普新区示例街道样板路1号';
  const wide = row(['1', '未取得营运证', '辽BZ0001', '1件', far]);
  const high = (rows: readonly GridRow[], widths: readonly number[]): number =>
    rows.reduce((all, each) => all + tallest([each], widths), 0);

  test('takes the widths at which all of it is a third lower', () => {
    const rows = [wide, wide, wide];
    expect(high(rows, own)).toBe(6);
    expect(high(rows, columnWidths(items, rows, sizes))).toBe(3);
  });

  test('keeps those of the form where a line or less than a third is saved', () => {
    const plain = row(['1', '货车', '辽BZ0001', '1件', '无']);
    expect(columnWidths(items, [wide], sizes)).toEqual(own);
    expect(columnWidths(items, [wide, wide, plain, plain, plain], sizes)).toEqual(own);
  });
});

test('a box of many lines is not twice as high as it is wide, though the rows are a little higher for it', () => {
  const quantity = '117箱（每箱24瓶，共2808瓶，其中破损2瓶）';
  const name = '执法人员在示例街道样板路一百二十五号检查，当场告知了理由和依据。';
  const place = '辽宁省大连市金普新区示例经济技术开发区东北三街与样板路交叉口西北角第一工业园区二座二单元（原示例机械厂家属院内）';
  const list = [column('序号', 1.4, '#'), column('名称', 3.7), column('规格', 3.7), column('数量', 2), column('地点', 4)];
  const widths = columnWidths(list, [row(['1', name, name, quantity, place])], sizes);
  const width = ((widths[3] ?? 0) * sizes.width) / sum(widths);
  expect(linesIn([paragraph(quantity)], width) * 1.3 * 10.5).toBeLessThan(1.5 * width);
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
