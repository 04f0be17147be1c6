import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printFindings } from '../../src/build/print-findings.ts';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import { isTree } from '../../src/model/pointer.ts';
import type { Tree, Value } from '../../src/model/value.ts';
import { forms, shipped } from '../compose/read-templates.ts';
import { sampleCase } from '../compose/sample-case.ts';
import { sampleRecord } from '../compose/sample-record.ts';

const { theme } = shipped.value;
const faces = [...new Set(Object.values(theme.faces).flat())];
const measure = measureFonts(openFonts(new Map(faces.map((face) => [face, new Uint8Array(readFileSync(`node_modules/${face}`))]))));
const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
const pictures = { picture: () => ({ width: 400, height: 300, orientation: 1 }), scan: () => undefined };

/**
 * Characters that no face covers, another one at the end of each value of a record and of case.yaml: each that is printed is told where it was
 * written, whatever it was printed with, and none that an officer wrote in words is passed over.
 */
describe('a character without a face is told at the value that holds it', () => {
  test.each(forms.map((form) => [form.name, form] as const))('%s', (_, form) => {
    const count = { value: 0 };
    const record = marked(sampleRecord(form, 'typical'), count);
    const parsed = sampleCase([record], {
      data: marked({ 案由: '案由', 执法机关: { 名称: '示例局' }, 归档: { 立卷人: '李思远' } }, count),
    });
    const placed = layoutVolume(composeVolume(parsed, forms, shipped.value, facts), theme, measure, pictures);
    const told = printFindings(
      placed.faults.filter(({ kind }) => kind === 'glyph'),
      parsed,
    );
    const written = new Map([
      ...leaves(record).map(({ pointer, value }) => [markOf(value), `records/01.yaml#${pointer}`] as const),
      ...leaves(parsed.data).map(({ pointer, value }) => [markOf(value), `case.yaml#${pointer}`] as const),
    ]);
    const wrong = told
      .map(({ at, fact }) => ({ is: `${at.file}#${at.pointer}`, ought: written.get(markOf(fact.zh)) }))
      .filter(({ is, ought }) => is !== ought);
    expect(wrong).toEqual([]);
    const found = new Set(told.map(({ fact }) => markOf(fact.zh)));
    const silent = leaves(record).filter(({ pointer, value }) => !/^\/文书$|\/(?:逐页|版面)$/.test(pointer) && !found.has(markOf(value)));
    expect(silent.map(({ pointer, value }) => `${pointer} ${value}`)).toEqual([]);
  });
});

/** The values with a mark of its own (a private character of plane 15) at the end of each but the form's name. */
function marked(tree: Tree, count: { value: number }): Tree {
  const mark = (value: Value, key: string): Value => {
    if (typeof value === 'string') return key === '文书' ? value : `${value}${String.fromCodePoint(0xf0000 + count.value++)}`;
    return isTree(value)
      ? Object.fromEntries(Object.entries(value).map(([inner, each]) => [inner, mark(each, inner)]))
      : value.map((each) => mark(each, ''));
  };

  return mark(tree, '') as Tree;
}

function markOf(text: string): string {
  return /[\u{f0000}-\u{ffffd}]/u.exec(text)?.[0] ?? '';
}

function leaves(value: Value, pointer = ''): readonly { readonly pointer: string; readonly value: string }[] {
  if (typeof value === 'string') return [{ pointer, value }];

  return Object.entries(value).flatMap(([key, inner]) => leaves(inner as Value, `${pointer}/${key}`));
}
