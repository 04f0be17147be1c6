import { expect, test } from 'vitest';
import { shelf } from '../../src/lint/shelf.ts';
import { openScratch } from '../../src/world/open-scratch.ts';

interface Text {
  readonly text: string;
}

test('values stand under their names in the order in which they were put there', () => {
  const some = shelf();
  some.put('一', 'a');
  some.put('二', 'b');
  some.put('一', 'c');
  expect([some.under('一'), some.under('二'), some.under('三')]).toEqual([['a', 'c'], ['b'], []]);
});

test('names that have one number are kept apart', () => {
  const some = shelf();
  // FNV-1a gives both 0x5e4daa9d
  some.put('costarring', 1);
  some.put('liquid', 2);
  expect([some.under('costarring'), some.under('liquid')]).toEqual([[1], [2]]);
});

test('values of any size, many of them, and what is absent stays absent', () => {
  const some = shelf();
  const text = '记'.repeat(200_000);
  for (let index = 0; index < 2000; index += 1) some.put(`${index % 500}`, { text: `${index}`, more: undefined });
  some.put('long', { text });
  some.put('after', { text: '' });
  expect(some.under<Text>('499').map((each) => each.text)).toEqual(['499', '999', '1499', '1999']);
  expect(some.under('499')[0]).not.toHaveProperty('more');
  expect([some.under<Text>('long')[0]?.text === text, some.under('after')]).toEqual([true, [{ text: '' }]]);
});

test('on a scratch it says the same as in memory, however much it is', () => {
  const scratch = openScratch();
  const [here, there] = [shelf(), shelf(scratch)];
  for (let index = 0; index < 40_000; index += 1) {
    for (const some of [here, there]) some.put(`人员${index % 9_000}`, { 序号: index, 文: '证'.repeat(index % 90) });
  }
  for (const index of [0, 1, 4_000, 8_999, 9_000]) expect(there.under(`人员${index}`)).toEqual(here.under(`人员${index}`));
  scratch.close();
});
