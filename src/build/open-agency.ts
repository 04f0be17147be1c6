import type { Agency } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { agencyFile, parseAgency } from '../parse/agency.ts';

/** How far above a case folder the register is looked for: year, agency, archive. */
const levels = 4;

interface OpenedAgency {
  readonly value: Agency | undefined;
  readonly findings: readonly Finding[];
}

/** The agency's register: the file that is named, or the nearest one beside the case's files or above. Throws `UsageError` where the named one is not there. */
export async function openAgency(world: World, folder: string, named?: string): Promise<OpenedAgency> {
  if (named !== undefined) {
    const bytes = await world.readFile(named);
    if (bytes === undefined) throw new UsageError(`没有这个文件：${named} (no such file)`);
    return parseAgency(world.resolve(named), bytes);
  }
  for (let up = 0; up <= levels; up += 1) {
    const name = `${'../'.repeat(up)}${agencyFile}`;
    const bytes = await world.readFile(world.join(folder, name));
    if (bytes !== undefined) return parseAgency(name, bytes);
  }
  return { value: undefined, findings: [] };
}
