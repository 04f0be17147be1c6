import type { BindingEntry } from '../model/binding.ts';
import { namePages } from '../model/name-pages.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import type { VolumeChange } from './volume-facts.ts';

/** What happened to the volumes of a case after they were bound first: documents inserted since, with their pages, and bindings anew with their reasons. */
export function listChanges(entries: readonly BindingEntry[]): readonly VolumeChange[] {
  return entries.flatMap((entry, index): readonly VolumeChange[] => {
    const row = { 时间: entry.时间.slice(0, 10), 事项: entry.事项, 经办人: entry.经办人 };
    if (entry.事项 === '重新立卷') return [{ row: { ...row, 内容: entry.理由 ?? '' } }];
    if (entry.事项 === '立卷') return [];

    const told = new Set(entries[index - 1]?.卷.flatMap(({ 文件 }) => 文件.map(({ 段 }) => 段)) ?? []);
    return entry.卷.flatMap(({ 卷别, 文件 }) =>
      文件
        .filter(({ 段 }) => !told.has(段))
        .map(({ 段, 题名, 起, 止 }) => ({
          row: { ...row, 内容: `《${题名}》，${namePages(起, 止).zh}` },
          document: { id: 段, kind: 卷别 },
        })),
    );
  });
}

/**
 * The changes that the closing sheet of a volume tells: those of the whole case and of the documents in it; of a document that is gone, those of its kind
 * of volume. A 正卷 tells nothing of the 副卷. `there`: section ids of all documents of the case.
 */
export function changesOf(changes: readonly VolumeChange[], share: VolumeShare, there: ReadonlySet<string>): readonly VolumeChange[] {
  const own = new Set(share.documents.map(({ id }) => id));
  const kept = (kind: VolumeShare['kind']): boolean => share.kind === '' || share.kind === (kind === '' ? '副卷' : kind);

  return changes.filter(
    ({ document }) => document === undefined || own.has(document.id) || (!there.has(document.id) && kept(document.kind)),
  );
}
