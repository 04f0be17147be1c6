import { expect, test } from 'vitest';
import { asNeighbours } from '../../src/compose/as-neighbours.ts';
import type { Cell } from '../../src/model/volume.ts';

const look = { font: 'fang', size: 12, leading: 1.5 } as const;
const cell = (text: string, size: number, more: Partial<Cell> = {}): Cell => ({
  blocks: [{ kind: 'paragraph', runs: [{ text, from: { file: 'records/1.yaml', pointer: '/键' } }], size, align: 'centre' }],
  ...more,
});
const label = (text: string, size = 12): Cell => cell(text, size, { label: true });
const sizes = (cells: readonly Cell[], columns: readonly number[]): readonly (number | undefined)[] =>
  asNeighbours([{ cells }], columns, 450, look).flatMap((row) =>
    row.cells.map(({ blocks: [block] }) => (block?.kind === 'paragraph' ? block.size : undefined)),
  );

test('a value that was set small stands in the size of its neighbours where it fits', () => {
  expect(sizes([label('姓名'), cell('张某某', 12), label('身份证件号'), cell('210299198503121014', 10.5)], [2, 4, 2, 4])).toEqual([
    12, 12, 12, 12,
  ]);
  expect(sizes([label('姓名'), cell('张某某', 12), label('身份证件号'), cell('210299198503121014', 10.5)], [2, 5, 3, 3])).toEqual([
    12, 12, 12, 10.5,
  ]);
});

test('of two small values in a row neither is larger than the other', () => {
  const day = cell('2026年3月2日', 10.5);
  const moment = cell('2026年3月2日15时26分', 10.5);
  expect(sizes([label('受案时间'), day, label('启动时间'), moment], [2, 4, 2, 4])).toEqual([12, 10.5, 12, 10.5]);
});

test('where the labels are small too, values are as small', () => {
  expect(sizes([label('理由', 9), cell('无', 9)], [1, 5])).toEqual([9, 9]);
});
