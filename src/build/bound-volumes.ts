import { printedWords } from '../compose/printed-words.ts';
import type { BoundDocument, BoundVolume } from '../model/binding.ts';
import type { ParsedCase } from '../model/case.ts';
import { fileOfSection } from '../model/file-of-section.ts';
import type { LaidVolume } from './lay-out-shares.ts';

/** Volumes as the record of bindings tells them. `digests`: SHA-256 by path of the case folder. */
export function boundVolumes(
  volumes: readonly LaidVolume[],
  { records }: ParsedCase,
  digests: ReadonlyMap<string, string>,
  sha256: (text: string) => string,
): readonly BoundVolume[] {
  return volumes.map(
    ({ share, volume, placed }): BoundVolume => ({
      卷别: share.kind,
      卷次: share.number,
      页数: placed.numberedPages,
      文件: share.documents.map(({ id, item, inserted }, index): BoundDocument => {
        const file = fileOfSection(id);
        const data = records.find((record) => record.file === file)?.data ?? {};
        const section = volume.body[index];
        const address = placed.addresses[index];
        const original = typeof data.原件 === 'string' ? digests.get(data.原件) : undefined;

        return {
          段: id,
          题名: section?.title ?? '',
          文号: typeof data.文号 === 'string' ? data.文号 : '',
          件号: item,
          起: address?.first ?? '',
          止: address?.last ?? '',
          页数: address?.pages ?? 0,
          ...(inserted ? { 补入: true as const } : {}),
          sha256: digests.get(file) ?? '',
          ...(original === undefined || id.includes('#') ? {} : { 原件: original }),
          ...(section === undefined ? {} : { 印文: sha256(printedWords(section, digests)) }),
        };
      }),
    }),
  );
}
