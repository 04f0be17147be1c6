import { expect, test } from 'vitest';
import { shelf } from '../../src/lint/shelf.ts';

test('values stand under their names in the order in which they were put there', () => {
  const some = shelf<string>();
  some.put('一', 'a');
  some.put('二', 'b');
  some.put('一', 'c');
  expect([some.under('一'), some.under('二'), some.under('三')]).toEqual([['a', 'c'], ['b'], []]);
});

test('names that have one number are kept apart', () => {
  const some = shelf<number>();
  // FNV-1a gives both 0x5e4daa9d
  some.put('costarring', 1);
  some.put('liquid', 2);
  expect([some.under('costarring'), some.under('liquid')]).toEqual([[1], [2]]);
});

test('values of any size, many of them, and what is absent stays absent', () => {
  const some = shelf<{ readonly text: string; readonly more?: string | undefined }>();
  const text = '记'.repeat(200_000);
  for (let index = 0; index < 2000; index += 1) some.put(`${index % 500}`, { text: `${index}`, more: undefined });
  some.put('long', { text });
  some.put('after', { text: '' });
  expect(some.under('499').map((each) => each.text)).toEqual(['499', '999', '1499', '1999']);
  expect(some.under('499')[0]).not.toHaveProperty('more');
  expect([some.under('long')[0]?.text === text, some.under('after')]).toEqual([true, [{ text: '' }]]);
});
