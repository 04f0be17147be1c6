import type { Algorithm } from '../../src/model/digest.ts';
import type { PlannedFile, WrittenFile } from '../../src/model/package-plan.ts';
import type { ArchiveSink } from '../../src/model/world.ts';
import { planPackage } from '../../src/plan/plan-package.ts';
import { planTagFiles, planTagManifests } from '../../src/plan/plan-tag-files.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { caseData, soundCase } from './sound-case.ts';

export interface PackageJob {
  /** A folder whose files become the payload. */
  readonly from: string;
  /** Where `name`.zip is written. */
  readonly to: string;
  readonly name: string;
  readonly algorithms?: readonly Algorithm[];
  /** Known SHA-256 digests by path, which the write has to verify. */
  readonly known?: ReadonlyMap<string, string>;
  /** The files are named to the plan in reverse. */
  readonly reversed?: boolean;
}

/** Writes a package of a folder, as a build does. */
export async function writePackage({
  from,
  to,
  name,
  algorithms = ['sha256'],
  known,
  reversed = false,
}: PackageJob): Promise<{ readonly size: number; readonly sha256: string }> {
  const world = nodeWorld();
  const files = (await world.listFolder(from, { depth: 64 })).filter(({ type }) => type === 'file');
  const payload = files.map(({ path, size }): PlannedFile => {
    const sha256 = known?.get(path);
    return {
      path: `data/${path}`,
      content: { from: 'file', file: world.join(from, path), size },
      ...(sha256 === undefined ? {} : { digests: { sha256 } }),
    };
  });
  const { value: plan, findings } = planPackage({
    sound: soundCase(caseData),
    root: name,
    algorithms,
    payload: reversed ? payload.reverse() : payload,
    agent: 'dossier test',
  });
  if (findings.length > 0) throw new Error(findings.map(({ fact }) => fact.en).join('; '));
  const outputs = await world.openOutputs(to);
  try {
    const archive = await outputs.openArchive(`${name}.zip`, plan);
    const tags = await addAll(archive, planTagFiles(plan, await addAll(archive, plan.payload)));
    await addAll(archive, planTagManifests(plan, tags));
    const { size, digests } = await archive.close();
    await outputs.commit();

    return { size, sha256: digests.sha256 ?? '' };
  } finally {
    await outputs.discard();
  }
}

async function addAll(archive: ArchiveSink, files: readonly PlannedFile[]): Promise<readonly WrittenFile[]> {
  const written: WrittenFile[] = [];
  for (const file of files) written.push(await archive.add(file));

  return written;
}
