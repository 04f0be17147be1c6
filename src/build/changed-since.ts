import type { BindingEntry, BoundDocument } from '../model/binding.ts';

/**
 * Section ids of the bound documents of which the record or the signed original was changed since they were bound, one a record. What was inserted later
 * was bound then; binding anew binds everything again. `digests`: SHA-256 by path of the case folder, what is not there is not judged; `originals`: paths
 * of the signed originals by record.
 */
export function changedSince(
  entries: readonly BindingEntry[],
  digests: ReadonlyMap<string, string>,
  originals: ReadonlyMap<string, string>,
): readonly string[] {
  const begun = Math.max(
    entries.findLastIndex(({ 事项 }) => 事项 !== '补入'),
    0,
  );
  const bound = new Map<string, BoundDocument>();
  for (const { 卷 } of entries.slice(begun).reverse()) for (const { 文件 } of 卷) for (const each of 文件) bound.set(each.段, each);

  const differs = (path: string, was = ''): boolean => was !== '' && (digests.get(path) || was) !== was;
  const records = new Set<string>();
  return [...bound.values()].flatMap(({ 段, sha256, 原件 }) => {
    const file = 段.replace(/#.*$/, '');
    if (records.has(file) || !(differs(file, sha256) || differs(originals.get(file) ?? '', 原件))) return [];
    records.add(file);
    return [段];
  });
}
