import type { Finding } from '../model/finding.ts';
import type { Receiver } from '../model/profile.ts';
import { collectPaths } from '../parse/collect-paths.ts';
import { buildFinding } from './build-problems.ts';
import type { LaidVolume } from './lay-out-shares.ts';
import type { PrintDesk } from './open-desk.ts';

/** Pictures (JPEG, PNG, TIFF) that are printed with more dots an inch than the receiver asks; one finding a file, at the record that names it. */
export function resolutionFindings(
  volumes: readonly LaidVolume[],
  { parsed, pictures }: PrintDesk,
  { name, resolution }: Receiver,
): readonly Finding[] {
  if (resolution === undefined) return [];

  const finest = new Map<string, number>();
  for (const { placed } of volumes)
    for (const item of placed.pages.flatMap(({ items }) => items)) {
      if (item.kind !== 'picture' && item.kind !== 'scan') continue;
      const facts = pictures.picture(item.file);
      if (facts === undefined) continue;
      const dots = Math.max(facts.width, facts.height) / (Math.max(item.width, item.height) / 72);
      finest.set(item.file, Math.max(dots, finest.get(item.file) ?? 0));
    }

  return [...finest]
    .filter(([, dots]) => dots > resolution * 1.05)
    .flatMap(([file, dots]) => {
      const fact = {
        zh: `${file}：${Math.round(dots)} dpi，${name} ${resolution} dpi 就够`,
        en: `${file}: ${Math.round(dots)} dpi, ${name} asks ${resolution}`,
      };
      const [place] = parsed.records.flatMap((record) =>
        collectPaths(record.data)
          .filter(({ path }) => path === file)
          .map(({ pointer }) => parsed.locate(record.file, pointer)),
      );
      return place === undefined ? [] : [buildFinding('B-resolution', place, fact)];
    });
}
