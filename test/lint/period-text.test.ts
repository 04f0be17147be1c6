import { expect, test } from 'vitest';
import { periodText } from '../../src/lint/period-text.ts';

test('a period says which of its ends is open', () => {
  expect([periodText('2026-01-01', '2026-06-30').zh, periodText('2026-03-10').zh, periodText(undefined, '2026-03-05').zh]).toEqual([
    '2026-01-01 至 2026-06-30',
    '从 2026-03-10 起',
    '到 2026-03-05 止',
  ]);
});
