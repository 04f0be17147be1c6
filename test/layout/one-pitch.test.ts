import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { PlacedVolume, TextItem } from '../../src/model/page.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { longestCase, sampleCase } from '../compose/sample-case.ts';
import { sampleRecord } from '../compose/sample-record.ts';
import { fakePictures } from './fake.ts';
import { wordsOf } from './flow-faults.ts';

const { theme } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const measure = measureFonts(openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))]))));
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };

const named = ['违法行为通知书', '许可利害关系人告知书', '公路赔（补）偿通知书', '催告书', '案件移送书'];

describe.each(named)('%s with the longest values', (name) => {
  const placed = laidOut(name);
  const body = placed.pages.map((page) =>
    page.items.filter((item): item is TextItem => item.kind === 'text' && item.element !== undefined),
  );

  test('has one pitch on all of its pages, and small print has room between its lines', () => {
    const pitches = body.flatMap(pitchesOf);
    const running = new Set(pitches.filter(({ size }) => size === 14).map(({ pitch }) => pitch.toFixed(1)));
    expect(placed.pages.length).toBeGreaterThan(3);
    expect(running.size).toBeGreaterThan(0);
    expect(running.size).toBeLessThan(3);
    const small = pitches.filter(({ size, pitch }) => size === 9 && pitch < 1.25 * size - 0.01);
    expect(pitches.some(({ size }) => size === 9)).toBe(true);
    expect(small).toEqual([]);
  });

  test('has address, name and telephone on one page', () => {
    const said = wordsOf(placed);
    const pages = (start: string): readonly number[] =>
      body.flatMap((items, index) => (items.some(({ element }) => (said.get(element ?? -1) ?? '').startsWith(start)) ? [index] : []));
    const of = ['联系地址：', '联系人：', '联系电话：'].flatMap(pages);
    expect(new Set(of).size).toBeLessThan(2);
  });
});

/** How far the lines of each paragraph of a page stand apart, and their size. */
function pitchesOf(texts: readonly TextItem[]): readonly { readonly size: number; readonly pitch: number }[] {
  const lines = new Map<number, TextItem>();
  return texts.flatMap((item) => {
    const before = lines.get(item.element ?? -1);
    lines.set(item.element ?? -1, item);
    return before && item.y > before.y + 1 && item.size === before.size ? [{ size: item.size, pitch: item.y - before.y }] : [];
  });
}

function laidOut(name: string): PlacedVolume {
  const form = forms.find((each) => each.name === name);
  if (form === undefined) throw new Error(name);
  const parsed = sampleCase([sampleRecord(form, 'longest')], { data: longestCase('单位') });
  const volume = { ...composeVolume(parsed, forms, shipped.value, facts), front: [], back: [] };

  return layoutVolume(volume, theme, measure, fakePictures);
}
