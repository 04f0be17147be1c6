import type { World } from '../model/world.ts';

/** The files with the words of articles that ship with the program, absolute, by regulation and number: `jinpu/18`. */
export async function articleFiles(world: World): Promise<ReadonlyMap<string, string>> {
  const root = world.shipped('schemas');
  const files = await world.listFolder(root);

  return new Map(
    files.flatMap(({ path }) => {
      const [, id, number] = /(?:^|\/)([^/]+)\/articles\/0*([^/]+)\.yaml$/.exec(path) ?? [];
      return id === undefined || number === undefined ? [] : [[`${id}/${number}`, world.join(root, path)] as const];
    }),
  );
}
