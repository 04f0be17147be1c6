import type { Kind } from '../model/kind.ts';
import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { parseKinds } from '../parse/kinds.ts';

/** The kinds of case that ship with the program. Throws `MachineTrouble` where the installation is not whole. */
export async function loadKinds(world: World): Promise<readonly Kind[]> {
  const path = world.shipped('templates/new/kinds.yaml');
  const bytes = await world.readFile(path);
  if (bytes === undefined)
    throw new MachineTrouble({
      zh: `程序没有装全，缺少 ${path}，请重新安装`,
      en: `the installation is not whole, ${path} is missing; install again`,
    });

  return parseKinds(path, bytes);
}
