import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';

/** Throws `MachineTrouble` where a folder on the way to `inside` of a case is a link: what is written there would stand outside of the case. */
export async function refuseLinks(world: World, folder: string, inside: string): Promise<void> {
  const parts = inside.split('/');
  for (const [index] of parts.entries()) {
    const path = parts.slice(0, index + 1).join('/');
    if ((await world.look(world.join(folder, path)))?.type === 'link')
      throw new MachineTrouble({
        zh: `${path}：是链接，文件会放到案件文件夹外面；请换成真的文件夹`,
        en: `${path}: a link: files would stand outside of the case; put a real folder in its place`,
      });
  }
}
