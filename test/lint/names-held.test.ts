import { expect, test } from 'vitest';
import { namesHeld } from '../../src/lint/names-held.ts';

test('names that are a part of one or have it as a part, in their order', () => {
  const held = namesHeld(['中型客车', '车钥匙2把', '货车'], ['车钥匙', '中型客车辽BZ0A02', '客车', '中型客车']);
  expect([held('中型客车'), held('车钥匙2把'), held('货车')]).toEqual([[1, 2, 3], [0], []]);
});

test('a name that stands twice among the others is found at both places', () => {
  expect(namesHeld(['轮胎'], ['轮胎', '轮毂', '轮胎'])('轮胎')).toEqual([0, 2]);
});

test('lists of many thousands of names that are all alike', () => {
  const names = Array.from({ length: 20_000 }, (_, index) => `轮胎第${index}条`);
  const held = namesHeld(names, names);
  expect(names.every((name, index) => held(name).join() === String(index))).toBe(true);
}, 10_000);
