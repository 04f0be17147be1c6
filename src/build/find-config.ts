import { configFile } from '../model/config.ts';
import type { World } from '../model/world.ts';

/**
 * The configuration that holds for a case: the file named on the command line, else that of the environment (`DOSSIER_CONFIG`), else the nearest
 * one above the case folder, never one inside of it. `undefined` where there is none. `folder` undefined: the nearest from the current folder up.
 */
export async function findConfig(world: World, folder: string | undefined, named: string | undefined): Promise<string | undefined> {
  const told = named ?? world.environment.DOSSIER_CONFIG;
  if (told !== undefined && told !== '') return told;

  let here = folder === undefined ? world.resolve('.') : world.resolve(world.join(folder, '..'));
  for (;;) {
    const path = world.join(here, configFile);
    if ((await world.look(path)) !== undefined) return path;
    const above = world.resolve(world.join(here, '..'));
    if (above === here) return undefined;
    here = above;
  }
}
