import { expect, test } from 'vitest';
import { numberedWords } from '../../src/lint/numbered-words.ts';

test('a text has one number, and a number one text', () => {
  const words = numberedWords();
  expect(['case.yaml', '/案号', 'case.yaml'].map(words.numberOf)).toEqual([0, 1, 0]);
  expect([words.at(0), words.at(1)]).toEqual(['case.yaml', '/案号']);
});
