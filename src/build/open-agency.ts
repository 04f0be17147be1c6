import type { Agency } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { agencyFile, parseAgency } from '../parse/agency.ts';

/** How far above a case folder the register is looked for: year, agency, archive. */
const levels = 4;

/** The agency's register as it stands in a file. */
export interface AgencyFile {
  /** How findings name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

interface OpenedAgency {
  readonly value: Agency | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the register: the file that is named, or the nearest one beside the case's files or above. Throws `UsageError` where the named one is not there. */
export async function readAgency(world: World, folder: string, named?: string): Promise<AgencyFile | undefined> {
  if (named !== undefined) {
    const bytes = await world.readFile(named);
    if (bytes === undefined) throw new UsageError({ zh: `没有这个文件：${named}`, en: `no such file: ${named}` });
    return { file: world.resolve(named), bytes };
  }
  for (let up = 0; up <= levels; up += 1) {
    const file = `${'../'.repeat(up)}${agencyFile}`;
    const bytes = await world.readFile(world.join(folder, file));
    if (bytes !== undefined) return { file, bytes };
  }
  return undefined;
}

/** The register of a file; none without one. */
export function openAgency(read: AgencyFile | undefined): OpenedAgency {
  return read === undefined ? { value: undefined, findings: [] } : parseAgency(read.file, read.bytes);
}
