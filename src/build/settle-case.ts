import { caseFolders } from '../model/case-folders.ts';
import type { World } from '../model/world.ts';

/** Where an intake names files; the first is the case folder itself, where the ledger stands. */
const folders = ['', ...caseFolders];

/**
 * Finishes or clears what a dead run left half named in a case, before the case is read: a file that is promised its place counts as
 * standing there. Throws `MachineTrouble`.
 */
export async function settleCase(world: World, folder: string): Promise<void> {
  for (const name of folders) {
    const path = world.join(folder, name);
    if ((await world.look(path))?.type !== 'directory') continue;
    const outputs = await world.openOutputs(path);
    await outputs.discard();
  }
}
