import { expect, test } from 'vitest';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { Page } from '../../src/model/page.ts';
import type { Block, Cell, Volume } from '../../src/model/volume.ts';
import { fakeMeasure, fakePictures, fakeTheme } from './fake.ts';

const meta = { title: '', author: '', subject: '', keywords: [], producer: '', created: '', language: 'zh-CN' } as const;
const paragraph = (text: string): Block => ({ kind: 'paragraph', size: 10, leading: 1.5, runs: [{ text }] });
const cell = (text: string): Cell => ({ blocks: [paragraph(text)], valign: 'middle' });
const rows = (words: readonly string[]): Block => ({
  kind: 'grid',
  columns: [1],
  border: true,
  rows: words.map((text) => ({ cells: [cell(text)], whole: true })),
});

function firstPage(blocks: readonly Block[]): Page | undefined {
  const volume: Volume = { meta, front: [], body: [{ id: 'a', title: '', ownNumbers: false, blocks }], back: [], pageNumber: 'top-outer' };
  return layoutVolume(volume, fakeTheme, fakeMeasure, fakePictures).pages[0];
}

/** Points between the words of one row and the next, on the first page. */
function pitches(blocks: readonly Block[]): readonly number[] {
  const tops = firstPage(blocks)?.items.flatMap((item) => (item.kind === 'text' && /^[甲乙丙]$/u.test(item.text) ? [item.y] : [])) ?? [];
  return tops.slice(1).map((top, index) => Math.abs(top - (tops[index] ?? 0)));
}

test('a page that ends early is filled, but no row of one line is pulled apart', () => {
  const [before, list] = [Array.from({ length: 10 }, () => paragraph('一二三')), rows(['甲', '乙', '丙'])];
  const kept: Block = { kind: 'keep', blocks: Array.from({ length: 12 }, () => paragraph('四五六')), withPrevious: false };
  const [natural = 0] = pitches([...before, list]);
  const [stretched = 0] = pitches([...before, list, kept]);

  expect(stretched).toBeGreaterThan(natural + 1);
  expect(stretched).toBeLessThan(natural * 1.45);
});

test('rows of a list have the same room more, low ones and high ones', () => {
  const before = Array.from({ length: 9 }, () => paragraph('一二三'));
  const list = rows(['甲', '乙'.repeat(20), '丙'.repeat(40)]);
  const kept: Block = { kind: 'keep', blocks: Array.from({ length: 14 }, () => paragraph('四五六')), withPrevious: false };
  const spare = heights([...before, list, kept]).map((height, index) => Math.round((height - 15 * (index + 1)) * 100) / 100);

  expect(spare[0]).toBeGreaterThan(2 * fakeTheme.cellPadding + 1);
  expect(spare).toEqual([spare[0], spare[0], spare[0]]);
});

/** Points of the rows of the list on the first page. */
function heights(blocks: readonly Block[]): readonly number[] {
  const across = firstPage(blocks)?.items.flatMap((item) => (item.kind === 'line' && item.y1 === item.y2 ? [item.y1] : [])) ?? [];
  return across.slice(1).map((y, index) => y - (across[index] ?? 0));
}
