import { MachineTrouble } from '../model/trouble.ts';
import type { Sink } from '../model/world.ts';
import { readThrough } from './digest-file.ts';
import { makeBuffer } from './make-buffer.ts';
import { pieceLength } from './piece-length.ts';
import { type Source, withSource } from './with-source.ts';

/** Streams a file into a sink and tells when the file was last written. Throws `MachineTrouble`, also where it changed meanwhile. */
export async function copyFile(path: string, into: Pick<Sink, 'write'>): Promise<{ readonly modified: Date }> {
  return unchanged(path, (source) => readThrough(source, (chunk) => into.write(chunk)));
}

/** As `copyFile`, of a file that lies in memory already: to hand each read to another thread and back would take longer than the read. */
export async function passFile(path: string, into: Pick<Sink, 'write'>): Promise<void> {
  await unchanged(path, (source) => readHere(source, (chunk) => into.write(chunk)));
}

async function unchanged(path: string, copy: (source: Source) => Promise<number>): Promise<{ readonly modified: Date }> {
  return withSource(path, async (source) => {
    const before = source.stat();
    const copied = await copy(source);
    const after = source.stat();
    if (copied !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) throw changed(path);

    return { modified: before.mtime };
  });
}

let spare: readonly [Buffer, Buffer] | undefined;

/** Reads on this thread, a piece while the one before it is being written. */
async function readHere(source: Source, use: (chunk: Uint8Array) => Promise<void>): Promise<number> {
  const buffers = spare ?? ([makeBuffer(pieceLength), makeBuffer(pieceLength)] as const);
  spare = undefined;
  const size = source.size();
  let [current, other] = buffers;
  let writing: Promise<void> | undefined;
  let position = 0;
  try {
    for (;;) {
      const length = source.readNow(current, position);
      position += length;
      await writing;
      if (length === 0 || position > size) return position;
      writing = use(current.subarray(0, length));
      if (position === size && source.size() === size) return position;
      [current, other] = [other, current];
    }
  } finally {
    await writing;
    spare = buffers;
  }
}

function changed(path: string): MachineTrouble {
  return new MachineTrouble({
    zh: `${path}：复制的时候文件变了，请等设备写完，再试一次`,
    en: `${path}: the file changed while it was being copied; try again when the device has finished`,
  });
}
