import type { BindingEntry, BoundDocument } from '../model/binding.ts';

/** What is known of the documents now. */
export interface StandsNow {
  /** Program and version. */
  readonly tool: string;
  /** SHA-256 of what is printed, by section id (see `printedWords`); what is not there is not judged. */
  readonly printed: ReadonlyMap<string, string>;
  /** SHA-256 by path of the case folder; what is not there is not judged. */
  readonly digests: ReadonlyMap<string, string>;
  /** Paths of the signed originals by record. */
  readonly originals: ReadonlyMap<string, string>;
}

/**
 * Section ids of the bound documents that a reader of the bound paper would find changed. What was inserted later was bound then; binding anew binds
 * everything again. Another version of the program may print other labels: then the record or its original must differ too. A line of the record that
 * does not tell what was printed is judged by the bytes of record and original alone, one document a record.
 */
export function changedSince(entries: readonly BindingEntry[], { tool, printed, digests, originals }: StandsNow): readonly string[] {
  const begun = Math.max(
    entries.findLastIndex(({ 事项 }) => 事项 !== '补入'),
    0,
  );
  const bound = new Map<string, BoundDocument & { readonly 程序: string }>();
  for (const { 卷, 程序 } of entries.slice(begun).reverse())
    for (const { 文件 } of 卷) for (const each of 文件) bound.set(each.段, { ...each, 程序 });

  const differs = (now: string | undefined, was = ''): boolean => was !== '' && (now || was) !== was;
  const records = new Set<string>();
  return [...bound.values()].flatMap(({ 段, sha256, 原件, 印文, 程序 }) => {
    const file = 段.replace(/#.*$/, '');
    const rewritten = differs(digests.get(file), sha256) || differs(digests.get(originals.get(file) ?? ''), 原件);
    if (印文 !== undefined) return differs(printed.get(段), 印文) && (程序 === tool || rewritten) ? [段] : [];
    if (!rewritten || records.has(file)) return [];
    records.add(file);
    return [段];
  });
}
