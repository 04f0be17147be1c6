import { MachineTrouble } from '../model/trouble.ts';
import type { World } from '../model/world.ts';
import { refuseLinks } from './refuse-links.ts';

export interface Copied {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly modified: Date;
}

/**
 * Copies a file to a path of the case folder: beside its place, digested in the same pass, synced, read again and compared, then named.
 * A file that stands there is replaced only where `over` says so. Throws `MachineTrouble`, also where a folder on the way is a link, which
 * would lead out of the case; then nothing has changed.
 */
export async function takeIn(world: World, source: string, folder: string, path: string, over = false): Promise<Copied> {
  const cut = path.lastIndexOf('/');
  await refuseLinks(world, folder, path.slice(0, cut));
  const outputs = await world.openOutputs(world.join(folder, path.slice(0, cut)));
  try {
    const sink = await outputs.openFile(path.slice(cut + 1));
    const { modified } = await world.copyFile(source, sink);
    const { size, digests } = await sink.close();
    const again = await world.digestFile(sink.path, ['sha256']);
    if (again.size !== size || again.digests.sha256 !== digests.sha256)
      throw new MachineTrouble({
        zh: `${path}：复制以后重读，与原文件不一致，没有接收；请检查磁盘和存储卡`,
        en: `${path}: read again after the copy it differs from the source; check disk and card`,
      });
    if (!over && (await world.look(world.join(folder, path))) !== undefined)
      throw new MachineTrouble({
        zh: `${path}：复制的时候别的程序放了一个同名的文件，请再试一次`,
        en: `${path}: a file of this name appeared meanwhile; try again`,
      });
    await outputs.commit();

    return { sha256: digests.sha256 ?? '', size, modified };
  } finally {
    await outputs.discard();
  }
}
