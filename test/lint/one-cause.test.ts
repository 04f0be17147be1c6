import { expect, test } from 'vitest';
import type { Duty } from '../../src/lint/compile-regulation.ts';
import { oneCause } from '../../src/lint/one-cause.ts';
import type { Owed } from '../../src/lint/silence-sharpened.ts';
import type { Level } from '../../src/model/finding.ts';

const place = (pointer: string) => ({ file: 'a.yaml', pointer, line: 1, column: 1, length: 1 });
const text = (word: string) => ({ zh: word, en: word });

function owe(
  id: string,
  at: string,
  fact: string,
  related: readonly string[],
  level: Level = 'error',
  gathers?: true,
  waivable = true,
): Owed {
  const finding = {
    id,
    level,
    says: text(`${id} says`),
    fact: text(fact),
    remedy: text(''),
    at: place(at),
    related: related.map((pointer) => ({ note: text('from'), at: place(pointer) })),
  };
  return { duty: { requirement: { id, waivable, ...(gathers === undefined ? {} : { gathers }) } } as unknown as Duty, finding };
}

const told = (owed: readonly Owed[]) =>
  oneCause(owed).map(({ finding }) => [finding.id, finding.fact.zh, finding.related.map(({ note, at }) => `${at.pointer} ${note.zh}`)]);

test('one time of storage, three recordings: one finding that names them all', () => {
  const late = (item: string, fact: string) => owe('S', '/存储/存入时间', fact, [item]);
  expect(told([late('/资料/0/止', '30 小时'), late('/资料/1/止', '29 小时'), late('/资料/2/止', '28 小时')])).toEqual([
    ['S', '30 小时；由此还有 2 处，见后', ['/资料/0/止 from', '/资料/1/止 29 小时', '/资料/2/止 28 小时']],
  ]);
});

test('two places, two findings; two that point to nothing else stay two', () => {
  expect(told([owe('S', '/存储', 'x', ['/a']), owe('S', '/资料/1/存储', 'x', ['/a'])])).toHaveLength(2);
  expect(told([owe('S', '/签名', '甲没有签名', []), owe('S', '/签名', '乙没有签名', [])])).toHaveLength(2);
});

test('what follows from a span that ends before it begins is told with it', () => {
  const span = owe('T', '/时间/止', '倒了', ['/时间/起'], 'error', true);
  expect(told([owe('R', '/权利告知/0/时间', '早了', ['/时间/起']), span, owe('U', '/地点', '没有', [])])).toEqual([
    ['T', '倒了；由此还有 1 处，见后', ['/时间/起 from', '/权利告知/0/时间 R R says（早了）']],
    ['U', '没有', []],
  ]);
});

test('a graver one is not hidden behind a milder one', () => {
  const span = owe('T', '/时间/止', '倒了', ['/时间/起'], 'warning', true);
  expect(told([span, owe('R', '/权利告知/0/时间', '早了', ['/时间/起'])])).toHaveLength(2);
});

test('one that nobody may waive is not told with one that may be', () => {
  const span = owe('T', '/时间/止', '倒了', ['/时间/起'], 'error', true);
  expect(told([span, owe('R', '/权利告知/0/时间', '早了', ['/时间/起'], 'error', undefined, false)])).toHaveLength(2);
});

test('one name that the case does not know, one obligation: one finding that names every place', () => {
  const stranger = (id: string, at: string, about: string) => ({ ...owe(id, at, about, []), about: [about] });
  const named = [
    stranger('A', '/制作人', '甲'),
    stranger('A', '/签名/0/人', '甲'),
    stranger('A', '/签名/1/人', '乙'),
    stranger('B', '/执法人员/0', '甲'),
  ];
  expect(told(named)).toEqual([
    ['A', '甲；由此还有 1 处，见后', ['/签名/0/人 A A says（甲）']],
    ['A', '乙', []],
    ['B', '甲', []],
  ]);
});

test('one that nobody may waive is not told with a name that may be', () => {
  const stranger = (waivable: boolean) => ({ ...owe('A', '/制作人', '甲', [], 'error', undefined, waivable), about: ['甲'] });
  expect(told([stranger(true), stranger(false)])).toHaveLength(2);
});
