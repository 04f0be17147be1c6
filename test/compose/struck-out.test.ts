import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import type { Block } from '../../src/model/volume.ts';
import { thorough } from '../thorough.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { sampleRecord } from './sample-record.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

/** CI leaves out each value of a usual record in turn, a run by hand all of them at once. */
test.each(forms.map((form) => [form.name, form] as const))(
  '%s: what is not filled in is struck out, or left to be signed',
  (文书, form) => {
    const record = sampleRecord(form, 'typical');
    const records = [{ 文书 }, ...(thorough ? [record, ...without(record)] : [])];

    expect([...new Set(records.flatMap((each) => blanksIn(blocksOf(each), labelsOf(文书))))]).toEqual([]);
  },
);

test('of two values in one cell the one that is missing is struck out', () => {
  const text = textOf(blocksOf({ 文书: '举报记录', 举报人: { 姓名: '赵某', 性别: '女' } }));
  expect(text).toContain('女　/');
});

test('an opinion of an appraiser without a name has a stroke before its seal', () => {
  expect(textOf(blocksOf({ 文书: '鉴定意见书' }))).toContain('/（印章）');
});

/** Boxes in which nothing stands, and labels that nothing follows; `labels`: those behind which the template has a value. */
function blanksIn(blocks: readonly Block[], labels: readonly string[], beside = ''): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'keep') return blanksIn(block.blocks, labels, beside);
    if (block.kind === 'grid') {
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap((cell, at) => {
          const label = textOf(cells[at - 1]?.blocks ?? []);
          const isEmpty = block.border && textOf(cell.blocks).trim() === '';
          return [...(isEmpty ? [`the box of ${label}`] : []), ...blanksIn(cell.blocks, labels, label)];
        }),
      );
    }
    if (block.kind !== 'paragraph') return [];
    const text = block.runs.map((run) => (run.underline ? '_' : run.text)).join('');
    const open = labels.filter((label) => text.endsWith(label) || text.includes(`${label}\u3000`));
    return [...open, ...(/[^_]：$/u.test(text) && block.runs.at(-1)?.text === '：' ? [text] : [])];
  });
}

/** Labels of plain values, such as 收件编号：. */
function labelsOf(name: string): readonly string[] {
  const template = JSON.stringify(shipped.value.forms.find(({ form }) => form === name));

  return [...template.matchAll(/([^"\\{}\s：]+：)\{=/gu)].map(([, label = '']) => label);
}

function blocksOf(record: Tree): readonly Block[] {
  return composeVolume(sampleCase([record]), forms, shipped.value, facts).body.flatMap(({ blocks }) => blocks);
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('');
      if (block.kind === 'keep') return textOf(block.blocks);
      return block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells.map((cell) => textOf(cell.blocks))).join('\n') : '';
    })
    .join('\n');
}

/** The record without one value, for each that it has; of a list, those of its first element. */
function without(tree: Tree): readonly Tree[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (key === '文书' || key === '签名') return [];
    const { [key]: _, ...rest } = tree;
    return [rest, ...shorter(value).map((less) => ({ ...tree, [key]: less }))];
  });
}

function shorter(value: Value): readonly Value[] {
  if (typeof value === 'string') return [];
  if (!Array.isArray(value)) return without(value as Tree);
  const [first, ...others] = value as readonly Value[];

  return first === undefined ? [] : shorter(first).map((less) => [less, ...others]);
}
