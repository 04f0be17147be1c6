import { closeSync, constants, fstatSync, lstatSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import type { OpenedFile } from '../model/world.ts';
import { fillBuffer } from './fill-buffer.ts';
import { makeBuffer } from './make-buffer.ts';
import { nativePath } from './path-bytes.ts';
import { errorCode, troubleOf } from './trouble-of.ts';

const together = 32;
/** Bytes of a file that is read at once; parts of a larger one may have to come from the disk, and others are read meanwhile. */
const small = 256 * 1024;
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

const readPart = promisify(read);

/** The bytes of a file; `undefined` where there is no regular file. A link in the last place is not followed. Throws `MachineTrouble`. */
export async function readFile(path: string): Promise<Uint8Array | undefined> {
  return opened(path, (handle, size) => {
    const buffer = makeBuffer(size);
    // a small one on this thread: handing it to another one and back costs more than the reading
    return size <= small ? fillBuffer(handle, buffer, 0) : readInto(handle, buffer, 0);
  });
}

/** Opens a file for as long as `look` reads parts of it; else as `readFile`. */
export async function lookInto<T>(path: string, look: (file: OpenedFile) => Promise<T>): Promise<T | undefined> {
  return opened(path, (handle, size) => look({ size, read: (from, length) => readInto(handle, makeBuffer(length), from) }));
}

async function opened<T>(path: string, work: (handle: number, size: number) => T | Promise<T>): Promise<T | undefined> {
  try {
    if (lstatSync(nativePath(path), { throwIfNoEntry: false }) === undefined) return undefined;
    const handle = openSync(nativePath(path), flags);
    try {
      const stat = fstatSync(handle);

      return stat.isFile() ? await work(handle, stat.size) : undefined;
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (/^(ENOENT|ENOTDIR|ELOOP|EISDIR)$/.test(errorCode(error) ?? '')) return undefined;
    throw troubleOf(error, path);
  }
}

/** Fills a buffer of the file's size in one piece: reading by parts and joining them would hold large files twice. */
async function readInto(handle: number, buffer: Buffer, from: number): Promise<Uint8Array> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await readPart(handle, buffer, filled, buffer.length - filled, from + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }

  return buffer.subarray(0, filled);
}

/** The bytes of many files, a few at a time; a missing file is missing in the answer. Throws `MachineTrouble`. */
export async function readMany(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const left = [...paths].reverse();
  await Promise.all(Array.from({ length: together }, readNext));

  return found;

  async function readNext(): Promise<void> {
    for (let path = left.pop(); path !== undefined; path = left.pop()) {
      const bytes = await readFile(path);
      if (bytes !== undefined) found.set(path, bytes);
    }
  }
}
