import { expect, test } from 'vitest';
import { type CoverContent, layoutOuterCovers } from '../../src/layout/layout-outer-cover.ts';
import { fakeMeasure, fakeTheme } from './fake.ts';

const millimetre = 72 / 25.4;
const measures = {
  width: 220 * millimetre,
  height: 310 * millimetre,
  flap: 70 * millimetre,
  spines: [10, 15, 20].map((each) => each * millimetre),
  paper: 0.1 * millimetre,
};
const meta = {
  title: '',
  author: '',
  subject: '',
  keywords: [],
  producer: '',
  created: '2026-01-01T00:00:00Z',
  language: 'zh-CN',
} as const;
const cover = (number: number, leaves: number): CoverContent => ({
  title: `封皮第${number}卷`,
  front: [{ kind: 'paragraph', runs: [{ text: '案卷' }] }],
  spine: [{ head: '案卷题名', text: '某某案', share: 1 }],
  leaves,
});
const laid = (covers: readonly CoverContent[]) => layoutOuterCovers(meta, covers, measures, fakeTheme, fakeMeasure);

test('spine labels of many volumes go on on another sheet, none over its edge', () => {
  const { pages } = laid(Array.from({ length: 18 }, (_, index) => cover(index + 1, 180)));
  const labels = pages.slice(18);

  expect(labels.map(({ label }) => label)).toEqual(['卷脊标签1', '卷脊标签2', '卷脊标签3']);
  for (const { width, items } of labels) {
    const ends = items.flatMap((item) =>
      item.kind === 'line' ? [item.x1, item.x2] : item.kind === 'text' ? [item.x, item.x + item.width] : [],
    );
    expect(Math.min(...ends)).toBeGreaterThan(0);
    expect(Math.max(...ends)).toBeLessThan(width);
  }
});

test('a cover that its sheet cannot hold is told', () => {
  const front = Array.from({ length: 80 }, () => ({ kind: 'paragraph' as const, runs: [{ text: '当事人' }] }));
  expect(laid([{ ...cover(1, 20), front }]).faults).toEqual([{ kind: 'fit', text: '当事人'.repeat(80) }]);
});

test('a comma of a spine stands at the right below its character, near to it', () => {
  const { pages } = laid([{ ...cover(1, 20), spine: [{ head: '', text: '甲、乙', share: 1 }] }]);
  const words = (pages[1]?.items ?? []).flatMap((item) => (item.kind === 'text' ? [item] : []));
  const [above, comma, below] = ['甲', '、', '乙'].map((text) => words.find((item) => item.text === text));
  if (above === undefined || comma === undefined || below === undefined) throw new Error('no spine');

  expect(comma.x).toBeGreaterThan(above.x);
  expect(comma.y - above.y).toBeLessThan((below.y - comma.y) / 2);
});
