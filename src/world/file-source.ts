import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { MachineTrouble } from '../model/trouble.ts';
import { nativePath } from './path-bytes.ts';
import { type Ring, type Slot, slotSize } from './ring.ts';
import { troubleOf } from './trouble-of.ts';

/** Opens a planned file for reading; links are refused. Throws `MachineTrouble`, also where its size is no longer the planned one. */
export async function openPlanned(path: string, size: number): Promise<FileHandle> {
  try {
    const handle = await open(nativePath(path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    const now = await handle.stat();
    if (now.isFile() && now.size === size) return handle;
    await handle.close();
  } catch (error) {
    throw troubleOf(error, path);
  }

  throw changed(path);
}

/** Reads a planned file into a buffer that is larger than it. Throws `MachineTrouble`, also where its size is no longer the planned one. */
export async function readPlanned(handle: FileHandle, path: string, size: number, into: Buffer): Promise<Buffer> {
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(into, filled, size + 1 - filled, filled).catch((error) => {
      throw troubleOf(error, path);
    });
    filled += bytesRead;
    if (filled > size || (bytesRead === 0 && filled < size)) throw changed(path);
    if (bytesRead === 0) return into.subarray(0, size);
  }
}

/** A stream over a file in slots of the ring; each chunk is shown to `see` before it goes on. */
export function streamPlanned(
  handle: FileHandle,
  path: string,
  size: number,
  ring: Ring,
  see: (slot: Slot, chunk: Uint8Array) => void,
): Readable {
  let position = 0;

  return new Readable({ highWaterMark: slotSize, read: readNext, destroy: shut });

  function readNext(this: Readable): void {
    nextChunk().then(
      (chunk) => this.push(chunk),
      (error) => this.destroy(error),
    );
  }

  async function nextChunk(): Promise<Uint8Array | null> {
    const slot = await ring.take();
    const { bytesRead } = await handle.read(slot.bytes, 0, slotSize, position).catch((error) => {
      throw troubleOf(error, path);
    });
    position += bytesRead;
    if (position > size || (bytesRead === 0 && position < size)) throw changed(path);
    if (bytesRead === 0) {
      slot.release();

      return null;
    }
    const chunk = slot.bytes.subarray(0, bytesRead);
    see(slot, chunk);

    return chunk;
  }

  function shut(error: Error | null, done: (error?: Error | null) => void): void {
    handle.close().then(
      () => done(error),
      () => done(error),
    );
  }
}

function changed(path: string): MachineTrouble {
  return new MachineTrouble({
    zh: `${path}：装入归档包时文件变了，请确认没有别的程序在写它，再试一次`,
    en: `${path}: the file changed while it was being packed`,
  });
}
