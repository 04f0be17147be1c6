import { expect, test } from 'vitest';
import { changedSince } from '../../src/build/changed-since.ts';
import type { BindingEntry, BoundDocument } from '../../src/model/binding.ts';

/** A line of the record that binds one document. */
function line(document: Partial<BoundDocument>): BindingEntry {
  const bound = { 段: 'records/a.yaml', 题名: '甲', 文号: '', 件号: '1', 起: '1', 止: '1', 页数: 1, sha256: 'a', ...document };
  return { 事项: '立卷', 程序: 'dossier 1', 卷: [{ 卷别: '', 卷次: 1, 页数: 1, 文件: [bound] }] } as unknown as BindingEntry;
}

const now = (file: string, printed: string, tool = 'dossier 1') => ({
  tool,
  digests: new Map([['records/a.yaml', file]]),
  printed: new Map([['records/a.yaml', printed]]),
  originals: new Map<string, string>(),
});

test('what is printed decides, whatever the bytes are', () => {
  const entries = [line({ 印文: 'p' })];
  expect(changedSince(entries, now('b', 'p'))).toEqual([]);
  expect(changedSince(entries, now('a', 'q'))).toEqual(['records/a.yaml']);
});

test('a program of another version may print other labels, as long as the record is the same', () => {
  const entries = [line({ 印文: 'p' })];
  expect(changedSince(entries, now('a', 'q', 'dossier 2'))).toEqual([]);
  expect(changedSince(entries, now('b', 'q', 'dossier 2'))).toEqual(['records/a.yaml']);
  expect(changedSince(entries, now('b', 'p', 'dossier 2'))).toEqual([]);
});

test('a binding that does not tell what was printed is judged by the bytes', () => {
  const entries = [line({})];
  expect(changedSince(entries, now('a', 'q'))).toEqual([]);
  expect(changedSince(entries, now('b', 'p'))).toEqual(['records/a.yaml']);
});
