import type { BindingEntry } from '../model/binding.ts';

/** What a new line says; its number and the digests come from where it stands. */
export type BindingNote = Omit<BindingEntry, '版本' | '序号' | '前' | '本行'>;

/** A line of the record of bindings without its line break: JSON in the order of `BindingEntry`, with the digest of the line before and its own. */
export function formatBindingLine(
  { 时间, 事项, 经办人, 理由, 程序, 规则, 卷 }: BindingNote,
  { lines, head }: { readonly lines: number; readonly head: string },
  sha256: (text: string) => string,
): string {
  const body = JSON.stringify({ 版本: 1, 序号: lines + 1, 前: head, 时间, 事项, 经办人, 理由, 程序, 规则, 卷 });

  return `${body.slice(0, -1)},"本行":"${sha256(body)}"}`;
}
