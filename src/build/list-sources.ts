import type { ListedFile } from '../model/case.ts';
import { isLitter } from '../model/litter.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** A file that is to be taken in. */
export interface IntakeSource {
  /** Where it stands on this machine. */
  readonly path: string;
  /** Its name; below a folder that was given, its path from there. */
  readonly name: string;
  readonly file: ListedFile;
}

/** The files that paths of the command line mean; folders are entered, what systems leave behind is passed over. Throws `UsageError`. */
export async function listSources(world: World, paths: readonly string[]): Promise<readonly IntakeSource[]> {
  const lists = await Promise.all(paths.map((path) => sourcesAt(world, path)));
  const sources = lists.flat();

  return sources.filter(({ path }, index) => sources.findIndex((other) => other.path === path) === index);
}

async function sourcesAt(world: World, path: string): Promise<readonly IntakeSource[]> {
  const found = await world.look(path);
  if (found === undefined) throw new UsageError({ zh: `没有这个文件或者文件夹：${path}`, en: `no such file or folder: ${path}` });
  if (found.type !== 'directory')
    return [{ path, name: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1), file: found }];
  const below = await world.listFolder(path);

  return below
    .filter((file) => file.type !== 'directory' && !isLitter(file.path))
    .map((file) => ({ path: world.join(path, file.path), name: file.path, file }));
}
