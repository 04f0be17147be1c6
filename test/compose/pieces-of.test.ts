import { expect, test } from 'vitest';
import { piecesOf } from '../../src/compose/pieces-of.ts';

const count = (text: string): readonly number[] => piecesOf(text).map(({ parts }) => parts.length);

test.each([
  ['a number and what it counts, with the marks around them, are not broken', '（25000千克），', [1, 1]],
  ['a plate is not', '辽BZ226A，', [1]],
  ['the number of a voucher is parted behind its joints alone', 'EXAMPLE-0000-1064', [3]],
  ['what points to the row below is not', '见下栏', [1]],
  ['a day is parted behind its year, and within where it is too wide', '2026年3月12日', [1, 2]],
  ['the number of a document before and behind its year, and within the name of its organ', '辽金普交罚〔2026〕第12号', [7]],
])('%s', (_, text, parts) => {
  expect(count(text)).toEqual(parts);
});

test('characters of a sentence are pieces of their own, marks stand with them', () => {
  expect(count('张某、李某。')).toEqual([1, 1, 1, 1]);
});

test('a digest is parted anywhere: it is too wide for every box', () => {
  const digest = '9f86d081884c7d659a2f'.repeat(3);
  expect(piecesOf(digest).length).toBe(digest.length);
});

test('there is a little room between figures and characters', () => {
  const [, second] = piecesOf('共12.5');
  expect(second?.width).toBeCloseTo(3 * 0.56 + 0.36 + 0.25, 6);
});
