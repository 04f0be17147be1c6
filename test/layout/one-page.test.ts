import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printFindings } from '../../src/build/print-findings.ts';
import { composeOuterCover } from '../../src/compose/compose-outer-cover.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutOuterCovers } from '../../src/layout/layout-outer-cover.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { TextItem } from '../../src/model/page.ts';
import { isTree, under } from '../../src/model/pointer.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { sampleCase } from '../compose/sample-case.ts';
import { fakePictures } from './fake.ts';

const { theme } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const measure = measureFonts(openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))]))));
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

/** The cover of a case whose result has so many characters and whose cause so many. */
function coverOf(result: number, cause: number) {
  const data = { 处理结果: '罚'.repeat(result), 案由: '超'.repeat(cause), 共同当事人: [{ 个人: { 姓名: '钱某' } }] };
  const parsed = sampleCase([], { data });
  const placed = layoutVolume(composeVolume(parsed, forms, shipped.value, facts), theme, measure, fakePictures);
  const pages = placed.pages.filter(({ section }) => section === 'cover');
  const texts = pages.flatMap(({ items }) => items.filter((item): item is TextItem => item.kind === 'text'));
  const sizeOf = (letter: string) => texts.find(({ text }) => text.includes(letter))?.size ?? 0;

  return { pages: pages.length, box: sizeOf('罚罚'), organ: sizeOf('示例区'), told: printFindings(placed.faults, parsed) };
}

describe('a cover is one page', () => {
  test('in the usual size where there is room', () => expect(coverOf(40, 20)).toMatchObject({ pages: 1, box: 14, told: [] }));

  test('with the words in its boxes smaller where they are many, and the name of the organ as ever', () => {
    const cover = coverOf(240, 110);
    expect(cover).toMatchObject({ pages: 1, organ: coverOf(40, 20).organ, told: [] });
    expect(cover.box).toBeLessThan(14);
    expect(cover.box).toBeGreaterThanOrEqual(9);
  });

  test('or the longest value is told at its line', () => {
    const { pages, told } = coverOf(3000, 110);
    expect(pages).toBeGreaterThan(1);
    expect(told.map(({ id, at, fact }) => [id, at.file, at.pointer, fact.zh])).toEqual([
      ['B-fit', 'case.yaml', '/处理结果', `${'罚'.repeat(40)}……`],
    ]);
  });
});

/** Values of which a cover, an outer cover or a spine prints nothing, a day, or one of few words. */
const unprinted =
  /^\/(?:制度|状态|类型|日期|车辆|人员|执法人员|(?:当事人|共同当事人\/0)\/个人\/(?!姓名)|执法机关\/(?!名称|承办机构)|归档\/(?!保管期限|密级|立卷人|.+号$))/;

describe('a value of case.yaml that is too long for what has one page is told where it stands', () => {
  const data: Tree = {
    ...sampleCase([]).data,
    处理结果: '罚款',
    共同当事人: [{ 个人: { 姓名: '钱某' } }],
    归档: { 保管期限: '30年', 密级: '秘密', 立卷人: '李思远', 全宗号: '1', 目录号: '2', 案卷号: '3', 归档号: '4', 情况说明: '无' },
  };
  const pointers = leavesOf(data, '').filter((pointer) => !unprinted.test(pointer));

  test.each(pointers)('%s', (pointer) => {
    for (const text of ['长'.repeat(3000), '长值\n'.repeat(300)]) {
      const told = faultsOf(exchanged(data, pointer, text) as Tree);
      expect(told.length).toBeGreaterThan(0);
      expect([...new Set(told.map(({ at }) => at.pointer))]).toEqual([pointer]);
    }
  });
});

/** What is told of the cover, the outer cover and the spine of a case without records. */
function faultsOf(data: Tree) {
  const parsed = sampleCase([], { data });
  const share = { kind: '', number: 1, of: 1, documents: [] } as const;
  const placed = layoutVolume(composeVolume(parsed, forms, shipped.value, facts), theme, measure, fakePictures);
  const { outerCover: measures } = shipped.value.profile;
  if (measures === undefined) throw new Error('the profile has no outer cover');
  const cover = { ...composeOuterCover(parsed, forms, shipped.value, facts, share), title: '封皮', leaves: 20 };
  const outer = layoutOuterCovers(cover.meta, [cover], measures, theme, measure);

  return [...placed.faults, ...outer.faults].flatMap((fault) => printFindings([fault], parsed));
}

function leavesOf(value: Value, pointer: string): readonly string[] {
  if (typeof value === 'string') return [pointer];
  return isTree(value)
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, under(pointer, key)))
    : value.flatMap((inner, index) => leavesOf(inner, under(pointer, index)));
}

function exchanged(value: Value, pointer: string, text: string, at = ''): Value {
  if (typeof value === 'string') return at === pointer ? text : value;
  return isTree(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, exchanged(inner, pointer, text, under(at, key))]))
    : value.map((inner, index) => exchanged(inner, pointer, text, under(at, index)));
}
