import type { PackagePlan, PlannedFile, WrittenFile } from '../model/package-plan.ts';
import { formatBagInfo } from './format-bag-info.ts';
import { formatManifest } from './format-manifest.ts';

/** The tag files that describe the payload once it is written: bagit.txt, bag-info.txt, the payload manifests. They are added in this order. */
export function planTagFiles(
  { algorithms, info }: Pick<PackagePlan, 'algorithms' | 'info'>,
  payload: readonly WrittenFile[],
): readonly PlannedFile[] {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  const measures: readonly (readonly [string, string])[] = [
    ['Payload-Oxum', `${bytes}.${payload.length}`],
    ['Bag-Size', formatSize(bytes)],
  ];

  return [
    tagFile('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    tagFile('bag-info.txt', formatBagInfo([...info, ...measures])),
    ...algorithms.map((name) => tagFile(`manifest-${name}.txt`, formatManifest(name, payload))),
  ];
}

/** The tag manifests: the digests of all other tag files. They come last. */
export function planTagManifests(
  { algorithms }: Pick<PackagePlan, 'algorithms'>,
  tagFiles: readonly WrittenFile[],
): readonly PlannedFile[] {
  return algorithms.map((name) => tagFile(`tagmanifest-${name}.txt`, formatManifest(name, tagFiles)));
}

function tagFile(path: string, text: string): PlannedFile {
  return { path, content: { from: 'bytes', bytes: new TextEncoder().encode(text) } };
}

function formatSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, bytes === 0 ? 0 : Math.floor(Math.log10(bytes) / 3));

  return power === 0 ? `${bytes} B` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}
