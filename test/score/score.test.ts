import { describe, expect, test } from 'vitest';
import type { ParsedCase } from '../../src/model/case.ts';
import type { Finding, Level } from '../../src/model/finding.ts';
import type { Mark, Rubric } from '../../src/model/rubric.ts';
import { score } from '../../src/score/score.ts';

const says = (text: string) => ({ zh: text, en: text });
const entry = (id: string, more: object = {}) => ({ id, says: says(id), requirements: [], manual: false, ...more });

const rubric: Rubric = {
  id: 'small',
  title: says('小表'),
  grades: [
    { name: says('优秀'), from: 90 },
    { name: says('合格'), from: 60 },
    { name: says('不合格'), from: 0 },
  ],
  veto: [entry('V-A', { requirements: ['A1-never'] }), entry('V-M', { requirements: ['A2-sign'], manual: true })],
  items: {
    share: 40,
    list: [
      { ...entry('S-X', { requirements: ['A3-*'] }), cap: 4, per: 2, perWarning: 0.5, rest: false },
      { ...entry('M-Y', { manual: true }), cap: 2, per: 1, perWarning: 0, rest: false },
      { ...entry('S-REST'), cap: 4, per: 1, perWarning: 1, rest: true },
    ],
  },
  documents: {
    share: 60,
    list: [
      { id: 'D-1', says: says('D-1'), forms: ['询问笔录'], points: 10, per: 2, perWarning: 1, missing: ['A4-none'] },
      { id: 'D-2', says: says('D-2'), forms: ['听证笔录'], points: 5, per: 2, perWarning: 1, missing: [] },
      { id: 'D-3', says: says('D-3'), forms: ['结案报告'], points: 5, per: 2, perWarning: 1, missing: ['A5-none'] },
    ],
  },
};

const parsed: ParsedCase = {
  folder: '',
  number: '1',
  data: {},
  records: [
    { form: '询问笔录', file: 'records/a.yaml', data: {} },
    { form: '结案报告', file: 'records/b.yaml', data: {} },
  ],
  media: [],
  files: [],
  unread: [],
  locate: (file, pointer) => ({ file, line: 1, column: 1, length: 0, pointer }),
};

function finding(id: string, file = 'case.yaml', more: Partial<Finding> = {}): Finding {
  const level: Level = 'error';
  return {
    id,
    level,
    says: says(id),
    fact: says(''),
    remedy: says('改'),
    at: { file, line: 1, column: 1, length: 0, pointer: '' },
    related: [],
    ...more,
  };
}

const clear: readonly Mark[] = [
  { entry: 'V-M', holds: false, by: '王某', note: '' },
  { entry: 'M-Y', lost: 0, by: '王某', note: '' },
];
const totalOf = (findings: readonly Finding[], marks = clear) => score(parsed, findings, rubric, marks).total;

describe('a score', () => {
  test('of a clean case whose manual points are settled is 100', () => {
    expect(score(parsed, [], rubric, clear)).toMatchObject({ total: { low: 100, high: 100 }, open: 0, grades: { high: { zh: '优秀' } } });
  });

  test('is a range while manual points are open: a veto may hold, an item may be lost', () => {
    const { total, withoutOpenVetoes, open } = score(parsed, [], rubric);
    expect({ total, withoutOpenVetoes, open }).toEqual({
      total: { low: 0, high: 100 },
      withoutOpenVetoes: { low: 92, high: 100 },
      open: 2,
    });
  });

  test('is 0 where a veto holds, by a finding or by a person', () => {
    expect(totalOf([finding('A1-never')])).toEqual({ low: 0, high: 0 });
    expect(totalOf([], [{ entry: 'V-M', holds: true, by: '王某', note: '' }])).toEqual({ low: 0, high: 0 });
  });

  test('a sign of a veto that a person decides is shown there and costs what it costs elsewhere', () => {
    const { vetoes, total } = score(parsed, [finding('A2-sign')], rubric, [{ entry: 'M-Y', lost: 0, by: '王某', note: '' }]);
    expect(vetoes[1]).toMatchObject({ verdict: 'open', findings: [{ id: 'A2-sign' }] });
    expect(total).toEqual({ low: 0, high: 96 });
  });

  test('a deduction stops at its cap', () => {
    expect(totalOf([finding('A3-a')])).toEqual({ low: 92, high: 92 });
    expect(totalOf([finding('A3-a'), finding('A3-b'), finding('A3-c')])).toEqual({ low: 84, high: 84 });
    expect(totalOf([finding('A3-a', 'case.yaml', { level: 'warning' })])).toEqual({ low: 98, high: 98 });
    expect(totalOf([finding('A3-a', 'case.yaml', { level: 'note' })])).toEqual({ low: 100, high: 100 });
  });

  test('documents that the case need not have are left out; what stands in one costs there', () => {
    const { documents } = score(parsed, [finding('A9-x', 'records/a.yaml')], rubric, clear);
    expect(documents.map(({ id, worth, gained }) => [id, worth, gained.high])).toEqual([
      ['D-1', 40, 32],
      ['D-3', 20, 20],
    ]);
  });

  test('a document that must be there and is not gains nothing', () => {
    const without = { ...parsed, records: parsed.records.slice(1) };
    const { documents, items } = score(without, [finding('A4-none')], rubric, clear);
    expect(documents.map(({ id, worth, gained }) => [id, worth, gained.high])).toEqual([
      ['D-1', 40, 0],
      ['D-3', 20, 20],
    ]);
    expect(items.every(({ losses }) => losses.length === 0)).toBe(true);
  });

  test('every finding counts once, what nothing names in the rest', () => {
    const { items, documents } = score(parsed, [finding('A3-a', 'records/a.yaml'), finding('Z9-z')], rubric, clear);
    const all = [...items, ...documents].flatMap(({ id, losses }) => losses.map((loss) => `${id} ${loss.finding.id}`));
    expect(all).toEqual(['S-X A3-a', 'S-REST Z9-z']);
  });

  test('what the case answers in waivers.yaml is lost at worst, and opens a veto', () => {
    const waived = { reason: '……', by: '王某', at: '2026-03-02' };
    expect(totalOf([finding('A3-a', 'case.yaml', { waived })])).toEqual({ low: 92, high: 100 });
    expect(totalOf([finding('A1-never', 'case.yaml', { waived })])).toEqual({ low: 0, high: 100 });
  });
});
