import { expect, test } from 'vitest';
import { makeShelves } from '../../src/lint/shelves.ts';

test('of what stands under several keys, the first that was put there and is fit', () => {
  const shelves = makeShelves<string>();
  shelves.put(['b'], 'first');
  shelves.put(['a', 'b'], 'second');
  shelves.put(['a'], 'third');
  expect(shelves.first(['a', 'b'], () => true)).toBe('first');
  expect(shelves.first(['a', 'b'], (thing) => thing !== 'first')).toBe('second');
  expect(shelves.first(['a'], (thing) => thing === 'third')).toBe('third');
  expect(shelves.first(['c'], () => true)).toBeUndefined();
});
