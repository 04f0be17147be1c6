import type { World } from '../model/world.ts';

/** Largest YAML file that is read; anything above is passed over. */
const largest = 4 * 1024 * 1024;

/** The YAML files below a folder, by their path below it, in the order of their paths. */
export async function readYamlFiles(world: World, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const listed = await world.listFolder(folder);
  const paths = listed
    .filter((file) => file.type === 'file' && file.path.endsWith('.yaml') && file.size <= largest)
    .map(({ path }) => path);
  const contents = await world.readFiles(paths.map((path) => world.join(folder, path)));
  const entries = paths.flatMap((path) => {
    const bytes = contents.get(world.join(folder, path));
    return bytes === undefined ? [] : [[path, bytes] as const];
  });

  return new Map(entries);
}
