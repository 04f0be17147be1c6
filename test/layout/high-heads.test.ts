import { expect, test } from 'vitest';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { Block, Cell, Volume } from '../../src/model/volume.ts';
import { fakeMeasure, fakePictures, fakeTheme } from './fake.ts';

const meta = { title: '', author: '', subject: '', keywords: [], producer: '', created: '', language: 'zh-CN' } as const;
const label = (text: string, rows = 1): Cell => ({
  blocks: text === '' ? [] : [{ kind: 'paragraph', size: 10, leading: 1.5, runs: [{ text }] }],
  label: true,
  rows,
});

/** The characters on the pages of a table, page numbers apart. */
function lettersOf(grid: Block): ReadonlySet<string> {
  const body = [{ id: 'a', title: '', ownNumbers: false, blocks: [grid] }];
  const volume: Volume = { meta, front: [], body, back: [], pageNumber: 'top-outer' };
  const { pages } = layoutVolume(volume, fakeTheme, fakeMeasure, fakePictures);
  return new Set(pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [...item.text.replace(/\d/g, '')] : []))));
}

test('a table comes to its end though its head is higher than a page and its first row is empty', () => {
  const head = { cells: [label('栏'.repeat(60)), label('名')] };
  const rows = [head, { cells: [label('', 2), label('', 2)] }, { cells: [] }, { cells: [label('甲'), label('乙')] }];

  expect(lettersOf({ kind: 'grid', columns: [1, 20], border: true, heads: 1, rows })).toEqual(new Set('栏名甲乙'));
});
