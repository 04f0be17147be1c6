import { expect, test } from 'vitest';
import { citationFindings } from '../../src/build/citation-findings.ts';
import { movedCitations } from '../../src/build/moved-citations.ts';
import type { BindingEntry, BoundDocument, BoundVolume } from '../../src/model/binding.ts';
import type { ParsedCase } from '../../src/model/case.ts';

/** A document as `甲 3 4`: title, first and last page. */
function document(words: string): BoundDocument {
  const [title = '', first = '', last = first] = words.split(' ');
  const pages = Number(/\d+$/.exec(last)?.[0]) - Number(/\d+$/.exec(first)?.[0]) + 1;
  return {
    段: `records/${title}.yaml`,
    题名: title,
    文号: '',
    件号: /^(.*)件/.exec(first)?.[1] ?? '',
    起: first,
    止: last,
    页数: pages,
    sha256: `${title}0`,
  };
}

function bound(
  volumes: readonly (readonly [kind: BoundVolume['卷别'], number: number, ...string[]])[],
  per: 'volume' | 'document' = 'volume',
) {
  const 规则 = { 立卷: '', 计数: 'page', 编法: per, 目录编号: false, 空白背面编号: false, 双面打印: false, 分卷: '' } as const;
  const 卷 = volumes.map(([kind, number, ...documents]) => ({ 卷别: kind, 卷次: number, 页数: 0, 文件: documents.map(document) }));
  return { 版本: 1, 序号: 1, 前: '', 时间: '', 事项: '立卷', 经办人: '', 程序: '', 规则, 卷, 本行: '' } satisfies BindingEntry;
}

/** A case in which the record 甲 says something. */
function saying(text: string): ParsedCase {
  return {
    number: '交罚〔2026〕1号',
    data: {},
    records: [{ form: '', file: 'records/甲.yaml', data: { 理由: text } }],
    locate: (file: string, pointer: string) => ({ file, line: 1, column: 1, length: 0, pointer }),
  } as unknown as ParsedCase;
}

const facts = (text: string, entry: BindingEntry) => citationFindings(saying(text), entry).map(({ fact }) => fact.zh);

function moves(text: string, was: BindingEntry, now: BindingEntry) {
  const named = (at?: { volume: string; first: string; last: string }) => (at === undefined ? '' : `${at.volume}${at.first}..${at.last}`);
  return movedCitations(was, now, saying(text), new Map([['records/甲.yaml', '甲0']])).flatMap(({ pages }) =>
    pages.map(({ title, was, now }) => `${title} ${named(was)} ${named(now)}`.trim()),
  );
}

const one = bound([['', 1, '甲 1 2', '乙 3 5', '丙 5-1 5-2', '丁 6']]);

test.each([
  ['案卷第5页', []],
  ['案卷第5-2页', []],
  ['案卷第3-5页', []],
  ['正卷第1页', []],
  ['案卷第5-3页', ['写的是“案卷第5-3页”，没有第 5-3 页：编到第 6 页']],
  ['案卷第0页', ['写的是“案卷第0页”，没有第 0 页：编到第 6 页']],
  ['案卷第4至9页', ['写的是“案卷第4至9页”，没有第 9 页：编到第 6 页']],
  ['副卷第1页', ['写的是“副卷第1页”，没有第 1 页：没有这一卷']],
  ['第2卷第1页', ['写的是“第2卷第1页”，没有第 1 页：没有这一卷']],
  ['案卷第2件第9页', []],
] as const)('%s of one volume', (text, found) => {
  expect(facts(text, one)).toEqual(found);
});

test('a page is sought in the volumes of which the citation speaks', () => {
  const two = bound([
    ['正卷', 1, '甲 1 9'],
    ['正卷', 2, '乙 1 4'],
    ['副卷', 1, '丙 1 3'],
  ]);
  expect(['案卷第9页', '正卷第9页', '正卷第1卷第9页', '本卷第9页', '副卷第3页'].flatMap((text) => facts(text, two))).toEqual([]);
  expect(facts('正卷第2卷第9页', two)).toEqual(['写的是“正卷第2卷第9页”，没有第 9 页：正卷第2卷编到第 4 页']);
  expect(facts('副卷第4页', two)).toEqual(['写的是“副卷第4页”，没有第 4 页：副卷编到第 3 页']);
});

test('where documents are numbered from 1 each, document and page are cited', () => {
  const items = bound([['', 1, '甲 1件1 1件2', '乙 2件1 2件4']], 'document');
  expect(facts('案卷第2件第4页', items)).toEqual([]);
  expect(facts('案卷第2件第5页', items)).toEqual(['写的是“案卷第2件第5页”，没有第 2 件第 5 页：这一件有 4 页']);
  expect(facts('案卷第3件第1页', items)).toEqual(['写的是“案卷第3件第1页”，没有第 3 件第 1 页：案卷里没有第 3 件']);
  expect(facts('案卷第2页', items)).toEqual(['写的是“案卷第2页”，没有第 2 页：各件文书都从 1 编页，写第几件第几页']);
});

test('what moves is told by document: from where, to where, or that it is gone', () => {
  const now = bound([['', 1, '甲 1 2', '丙 3 4', '乙 5 7']]);
  expect(moves('案卷第2页', one, now)).toEqual([]);
  expect(moves('案卷第4页、第5-1页', one, now)).toEqual(['乙 4..4 6..6', '丙 5-1..5-1 3..3']);
  expect(moves('案卷第6页', one, now)).toEqual(['丁 6..6']);
  expect(moves('案卷第1至6页', one, now)).toEqual(['丁 6..6']);
  expect(moves('案卷第3-5页', one, now)).toEqual(['乙 3..5 5..7']);
  expect(moves('案卷第4页', one, bound([['', 1, '甲 1 2', '乙 3 6']]))).toEqual(['乙 4..4 3..6']);
});

test('a volume of another name is another place', () => {
  const now = bound([
    ['正卷', 1, '甲 1 2'],
    ['副卷', 1, '乙 1 3'],
  ]);
  expect(moves('案卷第1页、第3页', one, now)).toEqual(['甲 1..1 正卷1..1', '乙 3..3 副卷1..1']);
});

test('a document whose record has another name is still that document', () => {
  const renamed = bound([['', 1, '甲 1 2', '新 3', '乙 4 6']]);
  const volumes = renamed.卷.map((volume) => ({
    ...volume,
    文件: volume.文件.map((each) => (each.题名 === '乙' ? { ...each, 段: 'records/改名.yaml' } : each)),
  }));
  expect(moves('案卷第4页', one, { ...renamed, 卷: volumes })).toEqual(['乙 4..4 5..5']);
});

test('a record that was edited into nonsense is no end of pages', () => {
  const nonsense = bound([['', 1, '甲 1 99999999999999', '乙 件 x', '丙 5-1 4']]);
  expect(facts('案卷第7页、第5-1页', nonsense)).toEqual([]);
  expect(moves('案卷第7页、第5-1页', nonsense, one)).toBeInstanceOf(Array);
});
