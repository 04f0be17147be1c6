import type { FolderContents, World } from '../model/world.ts';
import { type AgencyFile, readAgency } from './open-agency.ts';
import { readSources } from './read-sources.ts';

/** What judging a case reads of its folder and above it; beside this only media whose digest somebody states. */
export interface CaseFiles extends FolderContents {
  readonly agency: AgencyFile | undefined;
}

/** Reads them. `agency`: the register that was named. Throws `UsageError` where there is no such folder, or no such register. */
export async function readCase(world: World, folder: string, agency: string | undefined): Promise<CaseFiles> {
  const sources = await readSources(world, folder);

  return { ...sources, agency: await readAgency(world, folder, agency) };
}
