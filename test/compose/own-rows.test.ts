import { expect, test } from 'vitest';
import { ownRows } from '../../src/compose/own-rows.ts';
import type { Cell, GridRow } from '../../src/model/volume.ts';

const label = (text: string, more: Partial<Cell> = {}): Cell => ({ ...value(text), label: true, ...more });
const columns = [1, 1, 2, 4, 2, 4];
const width = 432;
const look = { font: 'fang', size: 12, leading: 1.5 } as const;

test('a long value beside another one has a row of its own, and so has the other; cells over both reach further', () => {
  const rows: readonly GridRow[] = [
    {
      cells: [label('当事人', { rows: 3 }), label('单位', { rows: 2 }), label('名称'), value('某公司'), label('代表人'), value('张某')],
      whole: true,
    },
    { cells: [label('地址'), value('某市某区某街某号'.repeat(8)), label('电话'), value('13800000001')], minHeight: 40 },
    { cells: [label('其他', { span: 2 }), value('无', { span: 3 })] },
  ];
  const set = ownRows(rows, columns, width, look);
  expect(set.map(shown)).toEqual([
    ['当事人 4x1', '单位 3x1', '名称 1x1', '某公司 1x1', '代表人 1x1', '张某 1x1'],
    ['地址 1x1', `${'某市某区某街某号'.repeat(8)} 1x3`],
    ['电话 1x1', '13800000001 1x3'],
    ['其他 1x2', '无 1x3'],
  ]);
  expect(set.map(({ whole, minHeight }) => [whole, minHeight])).toEqual([
    [true, undefined],
    ...set.slice(1).map(() => [undefined, undefined]),
  ]);
});

test('a long value in the first row of what spans it', () => {
  const long = '某市某区某街某号'.repeat(8);
  const rows: readonly GridRow[] = [
    { cells: [label('当事人', { rows: 2, span: 2 }), label('姓名'), value('张某'), label('住址'), value(long)] },
    { cells: [label('年龄'), value('41'), label('性别'), value('男')] },
  ];
  expect(ownRows(rows, columns, width, look).map(shown)).toEqual([
    ['当事人 3x2', '姓名 1x1', '张某 1x3'],
    ['住址 1x1', `${long} 1x3`],
    ['年龄 1x1', '41 1x1', '性别 1x1', '男 1x1'],
  ]);
});

test('the number of a document that would stand in three lines has a line of its own', () => {
  const number = '辽金普交综执强制执行催告字〔2026〕第00001120号（补）';
  const rows: readonly GridRow[] = [{ cells: [label('通知书案号'), value(number), label('收到日期'), value('2026年3月12日')] }];
  expect(ownRows(rows, [2.4, 4.6, 2.2, 4.6], width, look).map(shown)).toEqual([
    ['通知书案号 1x1', `${number} 1x3`],
    ['收到日期 1x1', '2026年3月12日 1x3'],
  ]);
  expect(
    ownRows(
      [{ cells: [label('住址'), value('示例市示例区示例街道样板路18号3单元502室'), label('日期'), value('/')] }],
      [1, 2, 1, 2],
      width,
      look,
    ).length,
  ).toBe(1);
});

test('short values stay beside one another', () => {
  const rows: readonly GridRow[] = [{ cells: [label('姓名', { span: 3 }), value('张某'), label('电话'), value('13800000001')] }];
  expect(ownRows(rows, columns, width, look)).toBe(rows);
});

test('a value that was set small for want of room has the size of the others in a row of its own', () => {
  const runs = [{ text: '2026年3月2日15时26分', from: { file: 'records/1.yaml', pointer: '/受案时间' } }];
  const small: Cell = { blocks: [{ kind: 'paragraph', runs, size: 10.5, leading: 1.3, align: 'centre' }] };
  const [, row] = ownRows(
    [{ cells: [label('来源'), value('某市某区某街某号'.repeat(8)), label('时间'), small] }],
    [1, 2, 1, 2],
    width,
    look,
  );
  expect(row?.cells[1]?.blocks).toEqual([{ kind: 'paragraph', runs, font: 'fang', size: 12, leading: 1.5 }]);
});

function value(text: string, more: Partial<Cell> = {}): Cell {
  return { blocks: [{ kind: 'paragraph', runs: [{ text }], size: 12 }], ...more };
}

function shown({ cells }: GridRow): readonly string[] {
  return cells.map(({ blocks: [block], rows = 1, span = 1 }) => {
    const said = block?.kind === 'paragraph' ? block.runs.map(({ text }) => text).join('') : '';
    return `${said} ${rows}x${span}`;
  });
}
