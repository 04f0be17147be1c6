import { expect, test } from 'vitest';
import { lettersOff, turned } from '../../src/lint/letters-off.ts';
import { numberInWords } from '../../src/lint/number-in-words.ts';

test.each([
  ['26000', '62000', [0, 1]],
  ['26000', '26000', []],
  ['26000', '2600', undefined],
])('%s and %s differ in %j', (one, other, off) => expect(lettersOff(one, other)).toEqual(off));

test.each([
  ['26000', '62000', true, true],
  ['辽BZ0A01', '辽B0ZA01', true, true],
  ['辽BZ0A12', '辽B20A1Z', true, false],
  ['000005', '500000', true, false],
  ['00000x', '00000y', false, false],
  ['500005', '500000', false, false],
  ['1234', '1234', false, false],
  ['1234', '2143', false, false],
])('%s and %s: turned %s, beside each other %s', (one, other, is, next) =>
  expect([turned(one, other), turned(one, other, 'next')]).toEqual([is, next]),
);

test.each([
  ['34', 34],
  ['三十四', 34],
  ['十', 10],
  ['二十', 20],
  ['一百一十', 110],
  ['一百零八', 108],
  ['一千二百', 1200],
  ['两', 2],
  ['〇', 0],
  ['', 0],
])('%s is %i', (text, number) => expect(numberInWords(text)).toBe(number));
