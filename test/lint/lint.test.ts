import { describe, expect, test } from 'vitest';
import { rules } from '../made-rules.ts';
import { caseOf, findingsOf, people, told } from './small-regulation.ts';

describe('what is asked', () => {
  const rule = { on: ['case'], schema: { properties: { 文书: { required: ['立案登记表'] }, 案件: { required: ['程序'] } } } };
  test('a schema on the case view points into the files', () => {
    expect(told(rule, {})).toEqual(['case.yaml 缺少“立案登记表”', 'case.yaml/程序 缺少“程序”']);
  });
  test('nothing is missing where a file could not be read', () => {
    expect(told(rule, { unread: ['records/1.yaml'] })).toEqual(['case.yaml/程序 缺少“程序”']);
  });
  test('nothing is asked of a case.yaml that could not be read', () => {
    expect(told(rule, { whole: {}, unread: ['case.yaml'] })).toEqual([]);
    const known = { on: ['询问笔录'], check: 'known', with: { names: '/执法人员/*', among: ['执法人员'] } };
    expect(told(known, { whole: {}, unread: ['case.yaml'], records: [{ 文书: '询问笔录', 执法人员: ['王一鸣'] }] })).toEqual([]);
  });
  test('what is missing in one mapping is one finding', () => {
    expect(told({ on: ['现场笔录'], schema: { required: ['地点', '现场情况'] } }, { records: [{ 文书: '现场笔录' }] })).toEqual([
      'r0.yaml/地点 缺少“地点”、“现场情况”',
    ]);
  });
  test('only where, only when', () => {
    const asked = {
      on: ['现场笔录'],
      where: { required: ['车辆'] },
      when: { properties: { 案件: { properties: { 类型: { const: '行政处罚' } } } } },
      schema: { required: ['地点'] },
    };
    expect(told(asked, { records: [{ 文书: '现场笔录' }] })).toEqual([]);
    expect(told(asked, { records: [{ 文书: '现场笔录', 车辆: '辽BZ0A01' }] })).toHaveLength(1);
    expect(told(asked, { whole: { ...people, 类型: '行政检查' }, records: [{ 文书: '现场笔录', 车辆: '辽BZ0A01' }] })).toEqual([]);
  });
  test('groups, every record, what must be served', () => {
    const records = [{ 文书: '现场笔录' }, { 文书: '行政处罚决定书' }, { 文书: '音像资料', 资料: [{ 文件: 'media/1.jpg' }] }];
    const on = (name: string) => findingsOf({ on: [name], schema: { required: ['备注'] } }, { records }).map(({ at }) => at.file);
    expect(on('调查笔录')).toEqual(['r0.yaml']);
    expect(on('records')).toEqual(['r0.yaml', 'r1.yaml']);
    expect(on('served')).toEqual(['r1.yaml']);
    expect(on('media')).toEqual(['r2.yaml']);
  });
  test('a form called __proto__ is only unknown', () => {
    expect(told({ on: ['case'], check: 'present', with: {} }, { records: [{ 文书: '__proto__' }] })).toEqual([
      'r0.yaml/文书 form-unknown 「__proto__」',
    ]);
  });
});

describe('findings', () => {
  test('carry the article, are sorted, and stand once', () => {
    const records = [{ 文书: '现场笔录' }, { 文书: '询问笔录' }];
    const found = findingsOf({ on: ['调查文书', '调查笔录'], schema: { required: ['地点'] } }, { records });
    expect(found.map(({ at }) => at.file)).toEqual(['r0.yaml', 'r1.yaml']);
    expect(found[0]?.article).toMatchObject({ regulation: 'jinpu', article: '1', wording: '条文' });
  });
  test('the reader goes first: what it named is not judged again', () => {
    const story = { records: [{ 文书: '询问笔录', 原件: '../x' }] };
    expect(caseOf(story).records).toHaveLength(1);
    expect(told({ on: ['case'], check: 'present', with: {} }, story)).toEqual([
      'r0.yaml/原件 shape-format 「../x」：路径不能用 .. 走出案件文件夹',
    ]);
  });
});

describe('what is as good as not there', () => {
  const reason = { on: ['行政处罚决定书'], schema: { required: ['理由'] } };
  const views = { on: ['集体讨论记录'], schema: { required: ['讨论意见'] } };
  const saying = (text: string) => told(reason, { records: [{ 文书: '行政处罚决定书', 理由: text }] });
  test('a word that says nothing, under what asks for it', () => {
    const [found] = findingsOf(reason, { records: [{ 文书: '行政处罚决定书', 理由: '略' }] });
    expect(found).toMatchObject({ id: 'X', fact: { zh: '只写了「略」，等于没有写' }, at: { pointer: '/理由' } });
    expect(saying('无。')).toEqual(['r0.yaml/理由 只写了「无。」，等于没有写']);
  });
  test('the same word in a sentence, or where nobody asks, or as an answer', () => {
    expect(saying('细节略，事实清楚。')).toEqual([]);
    expect(told(views, { records: [{ 文书: '行政处罚决定书', 理由: '略' }] })).toEqual([]);
    expect(
      told({ on: ['询问笔录'], schema: { required: ['问答'] } }, { records: [{ 文书: '询问笔录', 问答: [{ 问: '有没有', 答: '无' }] }] }),
    ).toEqual([]);
    expect(told({ on: ['询问笔录'], schema: { required: ['备注'] } }, { records: [{ 文书: '询问笔录', 备注: '无' }] })).toEqual([]);
  });
  test('the built-in regulation speaks of keys that its forms have', () => {
    const { regulation } = rules;
    const known = new Set(keysIn([regulation.caseSchema, regulation.shapes, ...regulation.forms.map(({ schema }) => schema)]));
    const { keys, places, spoken } = regulation.emptyWords;
    const named = [...keys, ...spoken, ...places.flatMap((place) => place.split('/'))].filter((key) => key !== '' && key !== '*');
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
  });
  test('an empty list is told once, under what asks for it', () => {
    const found = findingsOf(views, { records: [{ 文书: '集体讨论记录', 讨论意见: [] }] });
    expect(found.map(({ id, at }) => [id, at.pointer])).toEqual([['X', '/讨论意见']]);
    const other = findingsOf(reason, { records: [{ 文书: '集体讨论记录', 讨论意见: [] }] });
    expect(other.map(({ id }) => id)).toEqual(['shape-size']);
  });
});

/** The names of all keys below some schemas. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Object.entries(value).flatMap(([key, each]) => (key === 'properties' ? Object.keys(Object(each)) : []));
  return [...own, ...Object.values(value).flatMap(keysIn)];
}
