import { expect, test } from 'vitest';
import { composeVolume } from '../../src/compose/compose-volume.ts';
import type { Tree } from '../../src/model/value.ts';
import { forms, shipped } from './read-templates.ts';
import { sampleCase } from './sample-case.ts';

const facts = { digests: new Map(), media: new Map(), findings: [], tool: 'dossier test', draft: false };
const timelineOf = (records: readonly Tree[]) =>
  composeVolume(sampleCase(records), forms, shipped.value, facts).back.find((section) => section.id === 'timeline');
const filing: Tree = { 文书: '立案登记表', 受案时间: '2026-03-02 08:40' };
const decision: Tree = { 文书: '行政处罚决定书', 文号: '1号', 印章: { 日期: '2026-03-27' } };

test('every dated document stands at its day under its stage', () => {
  const figures = timelineOf([decision, filing])?.blocks.filter((block) => block.kind === 'figure') ?? [];
  expect(figures.map((figure) => figure.alt)).toEqual([
    '程序启动：2026-03-02 至 2026-03-02；2026-03-02 08:40 立案登记表；审查决定：2026-03-27 至 2026-03-27；2026-03-27 行政处罚决定书',
  ]);
  const marks = figures[0]?.marks.filter((mark) => mark.kind === 'box' && mark.shade === 0) ?? [];
  const xs = marks.map((mark) => (mark.kind === 'box' ? mark.x : 0));
  expect(xs[0]).toBeLessThan(xs[1] ?? 0);
});

test('a long case goes on in another drawing, each within its canvas', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({ ...filing, 受案时间: `2026-${String(1 + (index % 12)).padStart(2, '0')}-05` }));
  const figures = timelineOf(many)?.blocks.filter((block) => block.kind === 'figure') ?? [];
  expect(figures.length).toBe(2);
  for (const { width, height, marks } of figures) {
    for (const mark of marks) {
      if (mark.kind === 'box')
        expect(mark.x >= 0 && mark.x + mark.width <= width && mark.y >= 0 && mark.y + mark.height <= height).toBe(true);
    }
  }
});

test('a case without a date has no such sheet', () => {
  expect(timelineOf([{ 文书: '立案登记表' }])).toBeUndefined();
});
