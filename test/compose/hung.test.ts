import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { hung, hungBehind } from '../../src/compose/hung.ts';
import { paragraphs } from '../../src/compose/paragraphs.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';

const style = { font: 'fang', size: 12 } as const;
const set = (text: string, align?: 'centre') => hung(paragraphs([{ text }], style, align)).map(({ inset, indent }) => [inset, indent]);

test('what does not fit the line of a number stands below its first character, whether the number has one figure or two', () => {
  const ten = Array.from({ length: 10 }, (_, index) => `${index + 1}．甲`).join('\n');
  expect([set(ten)[0], set(ten)[9]]).toEqual([
    [2, -1.5],
    [2, -2],
  ]);
});

test.each([
  ['one line', '1．甲'],
  ['lines of which one has no number', '1．甲\n乙'],
])('%s stays as it is', (_, text) => {
  expect(set(text).flat().filter(Boolean)).toEqual([]);
});

test('centred lines stay as they are', () => {
  expect(set('1．甲\n2．乙', 'centre').flat().filter(Boolean)).toEqual([]);
});

test('behind words that lead the list its numbers stand below one another', () => {
  const lines = hungBehind(paragraphs([{ text: '附件：1．甲\n2．乙' }], { ...style, indent: 2 }), '附件：');
  expect(lines.map(({ inset, indent }) => [inset, indent])).toEqual([
    [6.5, -4.5],
    [6.5, -1.5],
  ]);
});

test('whom to reach stands where the text begins, on all lines: a telephone that does not fit is below the name', () => {
  const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
  const { body } = composeVolume(sampleCase([{ 文书: '协助调查函', 联系人: '王一鸣', 联系电话: '0411-1' }]), forms, shipped.value, facts);
  const all = body.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'keep' ? block.blocks : [block]));
  const lines = all.flatMap((block) => (block.kind === 'paragraph' && block.runs[0]?.text.startsWith('联系人') ? [block] : []));
  expect(lines.map(({ inset, indent }) => [inset, indent])).toEqual([[2, 0]]);
});
