import type { BindingEntry } from '../model/binding.ts';
import { fileOfSection } from '../model/file-of-section.ts';

/** Records that are gone since a case was bound, with the names under which the same bytes stand there now. `records`: SHA-256 of those of today by path. */
export function renamedSince({ 卷 }: Pick<BindingEntry, '卷'>, records: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const bound = new Map(卷.flatMap(({ 文件 }) => 文件.map(({ 段, sha256 }) => [fileOfSection(段), sha256] as const)));
  const names = new Map([...records].filter(([file]) => !bound.has(file)).map(([file, sha256]) => [sha256, file]));

  return new Map(
    [...bound].flatMap(([file, sha256]) => {
      const name = records.has(file) ? undefined : names.get(sha256);
      return name === undefined ? [] : [[file, name] as const];
    }),
  );
}
