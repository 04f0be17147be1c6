import { caseFolders } from '../model/case-folders.ts';
import type { Language } from '../model/text.ts';
import { UsageError } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** Throws `UsageError` where outputs would be written among the papers of a case: they would be a part of it, and of its next package. */
export function refuseOwnFolder(world: World, folder: string, out: string, language: Language): void {
  const at = world.resolve(out);
  const part = caseFolders.find((name) => isWithin(at, world.resolve(world.join(folder, name))));
  if (part === undefined) return;

  throw new UsageError(
    language === 'zh'
      ? `${out} 在案件的 ${part} 文件夹里，写出来的文件会成为案件的一部分；请用 -o 换一个位置`
      : `${out} is in the folder ${part} of the case, of which the outputs would become a part; choose another place with -o`,
  );
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || (path.startsWith(folder) && /^[\\/]/.test(path.slice(folder.length)));
}
