import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printFindings } from '../../src/build/print-findings.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { TextItem } from '../../src/model/page.ts';
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
