import { describe, expect, test } from 'vitest';
import { acrossCases } from '../../src/lint/across-cases.ts';
import type { Span, Trait } from '../../src/model/trait.ts';

const hour = 3_600_000;

function stated(key: string, value?: string): Trait {
  return {
    rule: 'r/X-1/0',
    key,
    ...(value === undefined ? {} : { value }),
    name: key,
    shown: value ?? '',
    file: 'case.yaml',
    pointer: `/${key}`,
  };
}

function event(value: string, from: number, to: number, more: Partial<Span> = {}): Trait {
  const span = { from: from * hour, to: to * hour, alone: true, place: '', ...more };
  return { rule: 'r/X-2/0', key: '001', value, name: '王一鸣', shown: value, file: 'records/a.yaml', pointer: `/时间/${from}`, span };
}

/** Whom the last of some cases clashes with. */
function met(...cases: readonly (readonly Trait[])[]): readonly string[] {
  const across = acrossCases();
  const clashes = cases.map((traits, index) => across(String.fromCharCode(97 + index), traits));
  return (clashes.at(-1) ?? []).map(({ other, level }) => `${other.of}${level === undefined ? '' : ` ${level}`}`);
}

describe('a key', () => {
  test('with another value', () => expect(met([stated('1', 'a')], [stated('1', 'b')])).toEqual(['a']));
  test('with the same value', () => expect(met([stated('1', 'a')], [stated('1', 'a')])).toEqual([]));
  test('with no value belongs to the first case', () => expect(met([stated('1')], [stated('2')], [stated('1')])).toEqual(['a']));
  test('of one case alone', () => expect(met([stated('1', 'a'), stated('1', 'b')])).toEqual([]));
  test('that the first case states in two ways', () => expect(met([stated('1', 'a'), stated('1', 'b')], [stated('1', 'b')])).toEqual([]));
  test('the first case is the measure, not the last', () =>
    expect(met([stated('1', 'a')], [stated('1', 'b')], [stated('1', 'a')])).toEqual([]));
  test('twice in a case is told once', () => expect(met([stated('1', 'a')], [stated('1', 'b'), stated('1', 'c')])).toEqual(['a']));
});

describe('an event', () => {
  test('that overlaps another', () => expect(met([event('x', 9, 10)], [event('y', 9.5, 11)])).toEqual(['a']));
  test('that touches another', () => expect(met([event('x', 9, 10)], [event('y', 10, 11)])).toEqual([]));
  test('that is the same one', () => expect(met([event('x', 9, 10)], [event('x', 9, 10)])).toEqual([]));
  test('that is the same one at another time', () => expect(met([event('x', 9, 10)], [event('x', 9, 11)])).toEqual(['a']));
  test('over midnight', () => expect(met([event('x', 23, 26)], [event('y', 25, 27)])).toEqual(['a']));
  test('at the same place', () =>
    expect(met([event('x', 9, 10, { place: '示例路口' })], [event('y', 9, 10, { alone: false, place: '大连市 示例路口' })])).toEqual([]));
  test('elsewhere', () =>
    expect(met([event('x', 9, 10, { place: '示例路口' })], [event('y', 9, 10, { alone: false, place: '码头' })])).toEqual(['a']));
  test('elsewhere, both known by place alone', () =>
    expect(met([event('x', 9, 10, { alone: false, place: '示例路口' })], [event('y', 9, 10, { alone: false, place: '码头' })])).toEqual([
      'a warning',
    ]));
  test('that ends before it begins, or lasts for years', () => {
    expect(met([event('x', 9, 10)], [event('y', 11, 9)])).toEqual([]);
    expect(met([event('x', 9, 10)], [event('y', 0, 1e9)])).toEqual([]);
  });
});
