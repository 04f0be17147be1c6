import type { Language } from '../model/text.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/**
 * Throws `UsageError` where outputs would be written into a case: among its papers they would be a part of it and of its next package, and
 * beside them `lint` would warn of them from then on.
 */
export async function refuseOwnFolder(world: World, folder: string, out: string, language: Language): Promise<void> {
  if (!isWithin(world.resolve(out), world.resolve(folder))) return;
  if ((await world.look(world.join(folder, 'case.yaml'))) === undefined) return;

  throw new UsageError(
    language === 'zh'
      ? `${out} 在案件文件夹里，写出来的文件会混进案件；请用 -o 换一个案件文件夹以外的位置，如 -o ${world.join(folder, '..', 'out')}`
      : `${out} is in the case folder, where the outputs would get among the files of the case; choose a place outside of it, such as -o ${world.join(folder, '..', 'out')}`,
  );
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || (path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length)));
}
