import { describe, expect, test } from 'vitest';
import { composeTable } from '../../src/compose/compose-table.ts';
import type { Scope } from '../../src/compose/scope.ts';
import { wordsOf } from '../../src/compose/words-of.ts';
import type { ColumnTemplate, TablePart } from '../../src/model/templates.ts';
import type { GridBlock } from '../../src/model/volume.ts';
import { shipped } from './read-templates.ts';

const column = (head: string, width: number, bind = head): ColumnTemplate => ({
  head,
  width,
  once: false,
  field: { kind: 'bind', bind, as: '', options: [] },
});
const address = '辽宁省大连市金普新区示例经济技术开发区东北三街与样板路交叉口西北角第112工业园区B座2单元1201-112室（原示例机械厂家属院内）';
const counted = [column('序号', 1.4, '#'), column('名称', 4), column('数量', 2), column('保存\n地点', 4), column('备注', 4)];

describe('a value that would be tall and thin has a row of its own', () => {
  const long = { 名称: '货车', 数量: '一辆', '保存\n地点': address.repeat(8), 备注: '无' };
  const short = { ...long, '保存\n地点': '大队停车场' };

  test('below the row of its element, behind the head of its column; the number stands beside both', () => {
    const { rows } = tableOf(counted, [long, short]);
    expect(
      rows.map(({ cells }) => cells.map(({ blocks, span = 1, rows: over = 1 }) => `${wordsOf(blocks).join('')} ${span}x${over}`)),
    ).toEqual([
      ['序号 1x1', '名称 1x1', '数量 1x1', '保存地点 1x1', '备注 1x1'],
      ['1 1x2', '货车 1x1', '一辆 1x1', '见下栏 1x1', '无 1x1'],
      [`保存地点：${address.repeat(8)} 4x1`],
      ['2 1x1', '货车 1x1', '一辆 1x1', '大队停车场 1x1', '无 1x1'],
    ]);
  });

  test('the words that point to it are as large as the values beside them', () => {
    const sizes = tableOf(counted, [long]).rows[1]?.cells.map(({ blocks }) =>
      blocks.map((block) => block.kind === 'paragraph' && block.size),
    );
    expect(new Set(sizes?.flat()).size).toBe(1);
  });

  test('the columns have the widths of the form then', () => {
    expect(tableOf(counted, [long, short]).columns).toEqual(counted.map(({ width }) => width));
  });

  test('below a list without numbers the first column stands beside it', () => {
    const { rows } = tableOf(counted.slice(1), [long]);
    expect(rows[1]?.cells[0]).toMatchObject({ rows: 2 });
    expect(rows[2]?.cells[0]).toMatchObject({ span: 3 });
  });

  test('and several have one each, that by which the row is known only where it is too long itself', () => {
    const all = { 名称: address.repeat(20), 数量: '一辆', '保存\n地点': address.repeat(20), 备注: address.repeat(20) };
    const { rows } = tableOf(counted, [all]);
    expect(
      rows.slice(2).map(
        ({ cells }) =>
          wordsOf(cells[0]?.blocks ?? [])
            .join('')
            .split('：')[0],
      ),
    ).toEqual(['名称', '保存地点', '备注']);
  });
});

test('what is read well in its column stays there', () => {
  const { rows } = tableOf(counted, [{ 名称: '货车', 数量: '一辆', '保存\n地点': address, 备注: '无' }]);
  expect(rows.length).toBe(2);
});

test('a column too narrow for the words that point below comes to an end too', () => {
  const size = shipped.value.theme.paper.width / 4;
  const { rows } = tableOf(counted, [{ 名称: '货车', 数量: '一辆', '保存\n地点': address, 备注: '无' }], size);
  expect(rows.map(({ cells }) => cells.length)).toEqual([5, 5, 1]);
});

function tableOf(columns: readonly ColumnTemplate[], list: readonly Readonly<Record<string, string>>[], size?: number): GridBlock {
  const { styles, theme } = shipped.value;
  const { cell } = styles;
  const part: TablePart = { kind: 'table', bind: '物品', columns, style: 'cell', caption: '', atLeast: 0, printed: [], rowLines: 1 };
  const scope: Scope = {
    record: { data: { 物品: list }, file: 'records/01.yaml', pointer: '' },
    caseData: {},
    volume: {},
    schema: {},
    styles: cell === undefined || size === undefined ? styles : { ...styles, cell: { ...cell, size } },
    width: theme.paper.width - theme.margins.inner - theme.margins.outer,
    titles: new Map(),
    printable: new Set(),
    byPage: [],
    blank: '/',
  };
  const [grid] = composeTable(part, scope);
  if (grid?.kind !== 'grid') throw new Error('no grid');
  return grid;
}
