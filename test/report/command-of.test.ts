import { expect, test } from 'vitest';
import { commandOf } from '../../src/report/command-of.ts';

test('a command can be typed as it is told', () => {
  const words = ['2026年案件/大连金普交罚〔2026〕0102号', 'my cases', 'C:\\cases\\1', "it's", '$5', 'a\nb'];
  expect(words.map((word) => commandOf([word]))).toEqual([
    '2026年案件/大连金普交罚〔2026〕0102号',
    '"my cases"',
    '"C:\\cases\\1"',
    `"it's"`,
    "'$5'",
    '"a b"',
  ]);
});
