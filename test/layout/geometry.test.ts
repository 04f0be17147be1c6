import { describe, expect, test } from 'vitest';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { PlacedVolume } from '../../src/model/page.ts';
import type { Block, Cell, GridBlock, ParagraphBlock, Volume } from '../../src/model/volume.ts';
import { fakeMeasure, fakePictures, fakeTheme } from './fake.ts';
import { geometryFaults } from './geometry-faults.ts';
import { mixedText, random } from './random.ts';

const seeds = Array.from({ length: 150 }, (_, index) => index + 1);

describe('random volumes', () => {
  test.each(seeds)('seed %i: nothing overlaps, leaves its cell or the page, or is lost', (seed) => {
    const next = random(seed);
    const blocks = Array.from({ length: 1 + next(4) }, () => randomBlock(next, 0));
    const placed = layoutVolume(volumeOf(blocks), fakeTheme, fakeMeasure, fakePictures);
    expect(placed.pages.length).toBeLessThan(200);
    for (const page of placed.pages) expect(geometryFaults(page, { x1: 40, y1: 15, x2: 260, y2: 370, text: '' })).toEqual([]);
    expect(sorted(textOf(placed))).toBe(sorted(blocks.flatMap(wordsOf).join('')));
  });
});

test('words in a column narrower than one of their letters have a place, and are told', () => {
  const words: Block = { kind: 'paragraph', runs: [{ text: '当事人' }] };
  const grid: Block = { kind: 'grid', columns: [1, 99], rows: [{ cells: [{ blocks: [words], label: true }, { blocks: [words] }] }] };
  const placed = layoutVolume(volumeOf([grid]), fakeTheme, fakeMeasure, fakePictures);
  const places = placed.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.x, item.y] : [])));
  expect(places.filter((place) => !Number.isFinite(place))).toEqual([]);
  expect(placed.faults).toEqual([{ kind: 'fit', text: '当事人' }]);
});

test.each(['top-outer', 'bottom-outer', 'bottom-right', 'bottom-centre'] as const)(
  'a page number stands clear of the text in a narrow margin: %s',
  (pageNumber) => {
    const theme = { ...fakeTheme, margins: { ...fakeTheme.margins, top: 20, bottom: 20 } };
    const blocks = Array.from({ length: 60 }, (): Block => ({ kind: 'paragraph', runs: [{ text: '字'.repeat(20) }] }));
    const body = [{ id: 'a', title: 'a', ownNumbers: false, blocks }];
    const [page] = layoutVolume({ ...volumeOf([]), body, pageNumber }, theme, fakeMeasure, fakePictures).pages;
    const texts = page?.items.flatMap((item) => (item.kind === 'text' ? [item] : [])) ?? [];
    const number = texts.find(({ text }) => text === '1');
    const [top, bottom] = [(number?.y ?? 0) - 8, number?.y ?? 0];
    expect(texts.filter((each) => each !== number && each.y > top && each.y - each.size * 0.88 < bottom)).toEqual([]);
    expect([top >= 0, bottom <= theme.paper.height]).toEqual([true, true]);
  },
);

function randomBlock(next: (limit: number) => number, depth: number): Block {
  const kind = next(10);
  if (kind < 5 && depth < 2) return randomGrid(next, depth);
  if (kind < 6 && depth < 1) return { kind: 'keep', withPrevious: next(2) === 0, blocks: [paragraph(next, 40), paragraph(next, 10)] };
  if (kind < 7) return { kind: 'space', height: next(40) };
  return paragraph(next, next(8) === 0 ? 900 : 120);
}

function paragraph(next: (limit: number) => number, length: number): Block {
  const aligns = ['left', 'centre', 'right', 'justify'] as const;
  return {
    kind: 'paragraph',
    align: aligns[next(4)] ?? 'left',
    indent: next(3),
    size: 7 + next(5),
    leading: 1.2 + next(6) / 10,
    keepWithNext: next(6) === 0,
    before: next(3) * 4,
    ...(next(6) === 0 ? { goesOn: { ...short(next), keepWithNext: true } } : {}),
    runs: [{ text: mixedText(next, 1 + next(length)) }],
  };
}

function randomGrid(next: (limit: number) => number, depth: number): GridBlock {
  const columns = Array.from({ length: 1 + next(depth > 0 ? 1 : 4) }, () => 1 + next(3));
  const heads = next(3) === 0 ? 1 : 0;
  const rows = Array.from({ length: heads + 1 + next(8) }, (_, index) => ({
    minHeight: next(4) * 15,
    whole: next(5) === 0,
    cells: columns.map((): Cell => {
      const body: Block[] = next(12) === 0 && depth < 1 ? [randomGrid(next, depth + 1)] : [paragraph(next, next(10) === 0 ? 500 : 40)];
      const valigns = ['top', 'middle', 'bottom'] as const;
      return {
        blocks: index < heads ? [short(next)] : body,
        span: 1 + next(2),
        rows: next(4) === 0 ? 1 + next(3) : 1,
        label: next(2) === 0,
        ...(next(3) === 0 ? { goesOn: [short(next)] } : {}),
        valign: valigns[next(3)] ?? 'top',
      };
    }),
  }));
  return { kind: 'grid', columns, rows, heads, after: next(10) };
}

function short(next: (limit: number) => number): ParagraphBlock {
  return { kind: 'paragraph', size: 8, runs: [{ text: mixedText(next, 3) }] };
}

function volumeOf(blocks: readonly Block[]): Volume {
  return {
    meta: { title: '', author: '', subject: '', keywords: [], producer: '', created: '2026-01-01T00:00:00Z', language: 'zh-CN' },
    front: [],
    body: [{ id: 'a', title: 'a', ownNumbers: true, blocks }],
    back: [],
    pageNumber: 'top-outer',
  };
}

/** The text that belongs to a paragraph: page numbers and repeated heads do not. */
function textOf(placed: PlacedVolume): string {
  return placed.pages
    .flatMap((page) => page.items.flatMap((item) => (item.kind === 'text' && item.element !== undefined ? [item.text] : [])))
    .join('');
}

/** What the blocks say: cells that do not fit into the columns of their row are not printed. */
function wordsOf(block: Block): string[] {
  if (block.kind === 'paragraph') return block.runs.map((run) => run.text);
  if (block.kind === 'keep') return block.blocks.flatMap(wordsOf);
  return block.kind === 'grid' ? printedCells(block).flatMap((cell) => cell.blocks.flatMap(wordsOf)) : [];
}

function printedCells(grid: GridBlock): Cell[] {
  const taken = grid.columns.map(() => 0);
  const printed: Cell[] = [];
  for (const [index, row] of grid.rows.entries()) {
    const heads = grid.heads ?? 0;
    const left = (index < heads ? heads : grid.rows.length) - index;
    const waiting = [...row.cells];
    for (let column = 0; column < grid.columns.length; ) {
      if ((taken[column] ?? 0) > 0) {
        column += 1;
        continue;
      }
      const cell = waiting.shift();
      if (cell !== undefined) printed.push(cell);
      let span = 1;
      while (span < (cell?.span ?? 1) && column + span < grid.columns.length && taken[column + span] === 0) span += 1;
      taken.fill(Math.min(cell?.rows ?? 1, left), column, column + span);
      column += span;
    }
    for (const column of taken.keys()) taken[column] = Math.max((taken[column] ?? 0) - 1, 0);
  }
  return printed;
}

function sorted(text: string): string {
  return [...text.replaceAll(' ', '')].sort().join('');
}
