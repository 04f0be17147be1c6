import { expect, test } from 'vitest';
import { headAgain } from '../../src/compose/head-again.ts';
import { labelsAgain } from '../../src/compose/labels-again.ts';
import type { Cell, ParagraphBlock } from '../../src/model/volume.ts';
import { blocksText } from './volume-text.ts';

const paragraph = (text: string): ParagraphBlock => ({ kind: 'paragraph', runs: [{ text }], size: 12 });
const cell = (text: string, label = true): Cell => ({ blocks: text.split('\n').map(paragraph), label });
const again = (cells: readonly Cell[], columns: readonly number[]) =>
  labelsAgain([{ cells }], columns, 450).flatMap(({ cells }) => cells.map(({ goesOn }) => goesOn && blocksText(goesOn)));

test('a label of which the box goes on says 续 below its words; a value does not', () => {
  expect(again([cell('集体讨论\n原因'), cell('一二三', false)], [1, 5])).toEqual(['集体讨论\n原因\n（续）', undefined]);
});

test('a label that says nothing, or whose column is too narrow for 续, does not say it', () => {
  expect(again([cell('当事人'), cell(''), cell('姓名')], [1, 4, 10])).toEqual([undefined, undefined, '姓名\n（续）']);
});

test('words that head a box say 续 before their colon, and not the room around them', () => {
  const { goesOn } = headAgain({ ...paragraph('专家意见：同意'), before: 6, indent: 2 }, '专家意见：');
  expect(goesOn).toEqual({ ...paragraph('专家意见（续）：'), indent: 2, keepWithNext: true });
  expect(headAgain(paragraph('主要内容'), '主要内容').goesOn?.runs).toEqual([{ text: '主要内容（续）' }]);
});

test('words that are too long for a line are not said again', () => {
  const words = '现场情况（如实施行政强制措施的，包括当场告知当事人采取行政强制措施的理由）：';
  expect(headAgain(paragraph(words), words).goesOn).toBeUndefined();
});
