import type { World } from '../model/world.ts';

/** A file name that nothing stands under: the wanted one, or with -2, -3 … */
export async function freeName(world: World, folder: string, wanted: string): Promise<string> {
  const stem = wanted.replace(/\.ya?ml$/i, '').replaceAll(/[\\/:*?"<>|]/g, '_');
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.yaml` : `${stem}-${number}.yaml`;
    if ((await world.look(world.join(folder, name))) === undefined) return name;
  }
}
