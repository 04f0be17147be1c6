import type { BindingEntry, BoundDocument } from './binding.ts';

/** A document as it was first bound with the numbers that hold. */
export interface FirstBound extends BoundDocument {
  /** Number of the line that bound it. */
  readonly line: number;
  /** Program and version that bound it. */
  readonly tool: string;
}

/** The bound documents by section id, since the case was bound anew last: each as the line tells it that bound it first. */
export function boundSince(entries: readonly BindingEntry[]): ReadonlyMap<string, FirstBound> {
  const begun = Math.max(
    entries.findLastIndex(({ 事项 }) => 事项 !== '补入'),
    0,
  );
  const bound = new Map<string, FirstBound>();
  for (const { 卷, 序号: line, 程序: tool } of entries.slice(begun).reverse())
    for (const { 文件 } of 卷) for (const each of 文件) bound.set(each.段, { ...each, line, tool });

  return bound;
}
