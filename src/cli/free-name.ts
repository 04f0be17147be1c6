import type { World } from '../model/world.ts';
import { fileNameOf } from './file-name-of.ts';

/** A file name that nothing stands under: the wanted one, or with -2, -3 … */
export async function freeName(world: World, folder: string, wanted: string): Promise<string> {
  for (let number = 1; ; number++) {
    const name = fileNameOf(wanted, number) ?? `${number}.yaml`;
    if ((await world.look(world.join(folder, name))) === undefined) return name;
  }
}
