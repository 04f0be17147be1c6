import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** The text of a file that ships with the program. Throws `MachineTrouble` where the installation is not whole. */
export async function readShipped(world: World, relative: string): Promise<string> {
  const path = world.shipped(relative);
  const bytes = await world.readFile(path);
  if (bytes === undefined)
    throw new MachineTrouble({
      zh: `程序没有装全，缺少 ${path}，请重新安装`,
      en: `the installation is not whole, ${path} is missing; install again`,
    });

  return new TextDecoder().decode(bytes);
}
