import { MachineTrouble } from '../model/trouble.ts';
import type { Sink } from '../model/world.ts';
import { readThrough } from './digest-file.ts';
import { withSource } from './with-source.ts';

/** Streams a file into a sink and tells when the file was last written. Throws `MachineTrouble`, also where it changed meanwhile. */
export async function copyFile(path: string, into: Pick<Sink, 'write'>): Promise<{ readonly modified: Date }> {
  return withSource(path, async (source) => {
    const before = source.stat();
    const copied = await readThrough(source, (chunk) => into.write(chunk));
    const after = source.stat();
    if (copied !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw changed(path);

    return { modified: before.mtime };
  });
}

function changed(path: string): MachineTrouble {
  return new MachineTrouble({
    zh: `${path}：复制的时候文件变了，请等设备写完，再试一次`,
    en: `${path}: the file changed while it was being copied; try again when the device has finished`,
  });
}
