import { expect, test } from 'vitest';
import { composeBlank } from '../../src/compose/compose-blank.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Block, Cell, Volume } from '../../src/model/volume.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';
import { blocksText } from './volume-text.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

test('one who signs alone has the whole width', () => expect(columnsToSign('听证申请书')).toEqual([[1]]));

test('two sign side by side', () => expect(columnsToSign('检查记录')).toEqual([[1, 1]]));

test.each([
  ['现场笔录', '执法人员签名', 2],
  ['现场笔录', '现场人员签名', 1],
  ['听证报告书', '主持人签名', 0],
  ['送达回证', '送达人签名', 2],
  ['听证笔录', '主持人及听证员签名', 3],
  ['专家意见书', '专家签名', 4],
  ['询问笔录', '翻译人员签名', 1],
  ['听证笔录', '翻译人员签名', 1],
  ['车辆超限检测单', '检测人员签名', 2],
  ['询问笔录', '监护人签名', 1],
])('by hand, and before it is signed, as many places with their days as must sign: %s, %s', (name, label, count) => {
  expect(blankPlaces(name, label)).toBe(count);
});

test('at the foot of each page of an interview there is room for both who ask', () => {
  const { foot = [] } = blank('询问笔录').front[0] ?? {};
  expect(blocksText(foot)).toMatch(/ 询问人签名：_\u3000{6}_、_\u3000{6}_/u);
});

test('who has signed leaves no place open for a second hand, and an interview without an interpreter none for one', () => {
  const { body } = composeVolume(
    sampleCase([{ 文书: '询问笔录', 签名: [{ 人: '王一鸣', 身份: '询问人', 方式: '签名', 时间: '2026-03-02 10:00' }] }]),
    forms,
    shipped.value,
    facts,
  );
  const text = blocksText(body[0]?.blocks ?? []);
  expect(text).toMatch(/询问人签名：王一鸣/u);
  expect(text).not.toMatch(/翻译人员签名|监护人签名/u);
});

test.each([
  ['nobody has signed it yet', {}, true],
  ['somebody signed below', { 签名: [{ 人: '吴敏', 身份: '审核人员' }] }, true],
  ['the head alone signed', { 审核机构负责人: { 意见: '同意。', 签名: '郑文涛', 时间: '2026-03-24' } }, false],
])('a legal review has places for its reviewers and who asked for it: %s', (_, given, expected) => {
  const { body } = composeVolume(sampleCase([{ 文书: '法制审核意见书', ...given }]), forms, shipped.value, facts);
  expect(body.map(({ blocks }) => blocksText(blocks).split('审核人员⏎签名').length - 1)).toEqual([expected ? 1 : 0]);
});

test('a cell to be signed has room for its day, before it is signed and printed empty', () => {
  const { body } = composeVolume(sampleCase([{ 文书: '法制审核意见书' }]), forms, shipped.value, facts);
  const cells = [...body, ...blank('法制审核意见书').front].map(({ blocks }) => blocksText(blocks).match(/签名.*审核人员.*/gu)?.[0] ?? '');

  expect(cells.map((row) => row.split(/年\u3000+月\u3000+日/u).length - 1)).toEqual([2, 2]);
});

function blank(name: string): Volume {
  const form = forms.find((each) => each.name === name);
  const template = shipped.value.forms.find((each) => each.form === name);
  if (form === undefined || template === undefined) throw new Error(name);

  return composeBlank(form, template, shipped.value, 'dossier test');
}

/** Days to be written in the place with that label. */
function blankPlaces(name: string, label: string): number {
  const cells = blank(name).front.flatMap(({ blocks }) => blocks.flatMap(cellsIn));
  const place = cells.map(({ blocks: inside }) => blocksText(inside)).find((text) => text.startsWith(`${label}：`)) ?? '';

  return place.split(/年\u3000+月\u3000+日/u).length - 1;
}

function cellsIn(block: Block): readonly Cell[] {
  if (block.kind === 'keep') return block.blocks.flatMap(cellsIn);

  return block.kind === 'grid' ? block.rows.flatMap(({ cells }) => cells) : [];
}

/** The columns of the places for signatures of an unsigned form. */
function columnsToSign(文书: string): readonly (readonly number[])[] {
  const volume = composeVolume(sampleCase([{ 文书 }]), forms, shipped.value, facts);
  const keeps = (blocks: readonly Block[]): readonly Block[] => blocks.flatMap((block) => (block.kind === 'keep' ? block.blocks : []));
  return volume.body.flatMap((section) =>
    keeps(section.blocks).flatMap((block) =>
      block.kind === 'grid' && !block.border && !block.rows.some(({ minHeight }) => minHeight) ? [block.columns] : [],
    ),
  );
}
