import type { World } from '../model/world.ts';

/** The YAML files that ship below a folder, by their path below it. */
export async function readShipped(world: World, folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const root = world.shipped(folder);
  const listed = await world.listFolder(root);
  const paths = listed.filter((file) => file.type === 'file' && file.path.endsWith('.yaml')).map((file) => file.path);
  const contents = await world.readFiles(paths.map((path) => world.join(root, path)));
  const entries = paths.flatMap((path) => {
    const bytes = contents.get(world.join(root, path));
    return bytes === undefined ? [] : [[path, bytes] as const];
  });

  return new Map(entries);
}
