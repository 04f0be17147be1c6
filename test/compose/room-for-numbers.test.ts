import { expect, test } from 'vitest';
import { composeBlank } from '../../src/compose/compose-blank.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { emsOf } from '../../src/compose/ems-of.ts';
import { lineWidth } from '../../src/compose/line-width.ts';
import { placeCells } from '../../src/compose/place-cells.ts';
import type { Block, Cell } from '../../src/model/volume.ts';
import { forms, shipped } from './read-templates.ts';
import { longestCase, sampleCase } from './sample-case.ts';
import { sampleRecord } from './sample-record.ts';
import { blocksText } from './volume-text.ts';

const { theme, styles } = shipped.value;
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
const millimetre = 72 / 25.4;

test.each(forms.map((form) => [form.name, form] as const))(
  '%s: an identity number and a credit code stand on one line, as large as the values beside them',
  (_, form) => {
    const boxes = (['个人', '单位'] as const).flatMap((kind) => {
      const parsed = sampleCase([sampleRecord(form, 'typical')], { data: longestCase(kind) });
      return composeVolume(parsed, forms, shipped.value, facts).body.flatMap(({ blocks }) => boxesOf(blocks));
    });
    const numbers = boxes.flatMap(({ cell, width }) => {
      const [first] = cell.blocks;
      const text = first?.kind === 'paragraph' ? first.runs.map((run) => run.text).join('') : '';
      return /^[\dA-Z]{18}$/u.test(text) && first?.kind === 'paragraph' ? [{ text, size: first.size ?? 0, width }] : [];
    });

    expect(numbers.filter(({ size }) => size !== styles.value?.size)).toEqual([]);
    expect(numbers.filter(({ text, size, width }) => emsOf(text) * size > width)).toEqual([]);
    expect(numbers.filter(({ width, text }) => width < text.length * 2.3 * millimetre)).toEqual([]);
  },
);

test.each([
  ['行政处罚决定书', /账号_\u3000{14}_/u],
  ['催告书', /案号为：_\u3000{14}_/u],
  ['车辆超限检测单', /长_\u3000{6}_\u3000宽_\u3000{6}_\u3000高_\u3000{6}_/u],
  ['履行情况记录', /_\u3000{5}_元（大写_\u3000{12}_）/u],
  ['听证通知书', /_\u3000{4}_年_\u3000{2}_月_\u3000{2}_日/u],
])('printed empty there is room for a pen: %s', (name, expected) => {
  const form = forms.find((each) => each.name === name);
  const template = shipped.value.forms.find((each) => each.form === name);
  if (form === undefined || template === undefined) throw new Error(name);

  expect(
    composeBlank(form, template, shipped.value, 'dossier test')
      .front.map(({ blocks }) => blocksText(blocks))
      .join('\n'),
  ).toMatch(expected);
});

/** The boxes of the forms' own grids, lists left out, with the points that their words have. */
function boxesOf(blocks: readonly Block[]): readonly { readonly cell: Cell; readonly width: number }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'keep') return boxesOf(block.blocks);
    if (block.kind !== 'grid' || !block.border || (block.heads ?? 0) > 0) return [];
    const unit = lineWidth(theme) / block.columns.reduce((sum, width) => sum + width, 0);
    return [...placeCells(block.rows, block.columns.length)].map(([cell, column]) => {
      const columns = block.columns.slice(column, column + (cell.span ?? 1));
      return { cell, width: columns.reduce((sum, width) => sum + width, 0) * unit - 2 * theme.cellPadding };
    });
  });
}
