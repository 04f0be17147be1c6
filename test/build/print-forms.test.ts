import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layOutBlank } from '../../src/build/lay-out-blank.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { main } from '../../src/cli/main.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import type { CellTemplate, FormTemplate, Part } from '../../src/model/templates.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { madeWorld } from '../made-world.ts';
import { sharedFolder } from '../shared-folder.ts';

const folder = sharedFolder();
const measure = measureFonts(openFonts(await loadFonts(madeWorld(), shipped.value.theme)));

test.each(forms.map((form) => [form.name, form] as const))('%s: every printed label, no value, no tick, no stroke', (name, form) => {
  const template = shipped.value.forms.find((each) => each.form === name);
  if (template === undefined) throw new Error(`${name} has no template`);
  const { placed } = layOutBlank(form, template, shipped.value, measure, 'test');
  const words = placed.pages.flatMap((page) => page.items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))).join('');
  const plain = words.replace(/\s/g, '');

  expect(placed.faults).toEqual([]);
  expect(labelsOf(template).filter((label) => !plain.includes(label.replace(/\s/g, '')))).toEqual([]);
  expect(plain).toContain(template.title.replace(/\{[^}]*\}/g, '').replace(/\s/g, ''));
  expect(plain).not.toMatch(/☑|[{}]|undefined|(?<!\S)\/(?!\S)/);
  expect(plain.includes('/')).toBe(false);
});

const blank = (name: string) => {
  const [form, template] = [forms.find((each) => each.name === name), shipped.value.forms.find((each) => each.form === name)];
  if (form === undefined || template === undefined) throw new Error(`no ${name}`);
  return layOutBlank(form, template, shipped.value, measure, 'test').placed;
};

test('a form is as short as the ministry prints it, and has room to write to the end of its lines', () => {
  const { paper, margins } = shipped.value.theme;
  const rules = blank('听证申请书').pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'line' && item.y1 === item.y2 ? [item.x2] : [])),
  );

  const short = ['送达回证', '结案报告', '证据登记保存清单', '听证通知书', '违法行为通知书', '抽样取证凭证', '当场行政处罚决定书'];
  const shorter = ['代履行决定书', '代履行费用结算单', '公路赔（补）偿通知书', '勘验笔录', '行政强制执行决定书', '责令改正违法行为通知书'];
  // What the ministry's paper has no room for is on a sheet of its own behind it
  const annexed = ['送达回证', '勘验笔录'];
  expect([...short, ...shorter].filter((name) => blank(name).pages.length !== (annexed.includes(name) ? 2 : 1))).toEqual([]);
  expect(rules.filter((end) => Math.abs(end - (paper.width - margins.outer)) < 0.01).length).toBeGreaterThan(8);
});

test.each([
  ['不予行政许可决定书', '经审查，', 3],
  ['行政强制措施决定书', '经查，你（单位）', 3],
  ['责令改正违法行为通知书', '存在下列违法事实：', 2],
  ['违法行为通知书', '本机关认为你（单位）', 2],
  ['延长许可期限通知书', '因', 2],
])('what is told at length has lines of its own to write on: %s', (name, before, least) => {
  const items = blank(name).pages.flatMap((page) => page.items);
  const at = items.findIndex((item) => item.kind === 'text' && item.text.replace(/\s/g, '').includes(before.slice(-4)));
  const rules: number[] = [];
  for (const item of items.slice(at + 1)) {
    if (item.kind === 'text' && item.text.trim() !== '') break;
    if (item.kind === 'line') rules.push(item.y1);
  }
  expect(at).toBeGreaterThan(0);
  expect(new Set(rules).size).toBeGreaterThanOrEqual(least);
});

test('what a legal review looks at stands printed, numbered, with a row to spare', () => {
  const words = blank('法制审核意见书').pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'text' ? [item.text.trim()] : [])),
  );
  expect(words.filter((word) => /^[1-9]$/.test(word))).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(words).toContain('执法人员是否具备执法资格');
});

test('the register of recordings has rows to fill in, high enough for two lines', () => {
  const ends = blank('音像资料')
    .pages.slice(0, 1)
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' && item.y1 === item.y2 ? [item.y1] : [])));
  const pitches = [...new Set(ends)].sort((one, other) => one - other).map((y, index, all) => y - (all[index - 1] ?? y));
  expect(pitches.filter((pitch) => pitch >= 34).length).toBeGreaterThanOrEqual(5);
});

test('a form is written as one PDF, the same each time; one that there is not is wrong use', async () => {
  const world = madeWorld();
  const out = join(folder.path, '空白.pdf');
  const status = await main(['print-form', 'interview', '-o', out], world);
  const first = readFileSync(out);
  await main(['print-form', '询问笔录', '-o', out], world);

  expect([status, first.subarray(0, 5).toString(), readFileSync(out).equals(first)]).toEqual([0, '%PDF-', true]);
  expect(await main(['print-form', '询问笔路'], world)).toBe(2);
  expect(await main(['print-form'], world)).toBe(2);
  expect(await main(['print-form', '询问笔录', '--all'], world)).toBe(2);
});

/** What a template prints as labels where it is empty, wherever it stands. */
function labelsOf({ parts }: Pick<FormTemplate, 'parts'>): readonly string[] {
  return parts.flatMap((part) => labelsIn(part));
}

function labelsIn(part: Part): readonly string[] {
  if (part.blank === false) return [];
  if (part.kind === 'grid') return part.rows.flatMap((row) => (row.blank === false ? [] : row.cells.flatMap(labelOf)));
  if (part.kind === 'table') return part.columns.map((column) => column.head);
  if (part.kind === 'frame') return labelsOf(part);
  return part.kind === 'sign' ? part.places.map((place) => place.label) : [];
}

function labelOf(cell: CellTemplate): readonly string[] {
  if (cell.field.kind === 'parts') return labelsOf(cell.field);
  return cell.label && cell.field.kind === 'text' && !cell.field.text.includes('{') ? [cell.field.text] : [];
}
