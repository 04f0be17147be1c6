import type { PackagePlan, PlannedFile, WrittenFile } from '../model/package-plan.ts';
import type { ArchiveSink } from '../model/world.ts';
import { planTagFiles, planTagManifests } from '../plan/plan-tag-files.ts';

/** Appends what is not in the archive yet: the rest of the payload, then the tag files, then their manifests. */
export async function writeRest(archive: ArchiveSink, plan: PackagePlan, taken: readonly WrittenFile[]) {
  const there = new Set(taken.map(({ path }) => path));
  const payload = [
    ...taken,
    ...(await addAll(
      archive,
      plan.payload.filter(({ path }) => !there.has(path)),
    )),
  ];
  const tags = await addAll(archive, planTagFiles(plan, payload));
  await addAll(archive, planTagManifests(plan, tags));

  return { payloadFiles: payload.length, payloadBytes: payload.reduce((sum, { size }) => sum + size, 0) };
}

async function addAll(archive: ArchiveSink, files: readonly PlannedFile[]): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) written.push(await archive.add(file));

  return written;
}
