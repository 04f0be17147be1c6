import { closeSync, constants, fstatSync, lstatSync, openSync, read, readSync } from 'node:fs';
import { promisify } from 'node:util';
import { nativePath } from './path-bytes.ts';
import { errorCode, troubleOf } from './trouble-of.ts';

const together = 32;
/** Bytes of a file that is read at once; parts of a larger one may have to come from the disk, and others are read meanwhile. */
const small = 256 * 1024;
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Which bytes of a file are read, once its size is known. */
type Range = (size: number) => { readonly from: number; readonly length: number };

/**
 * The bytes of a file, at most `limit` of them from its beginning; `undefined` where there is no regular file.
 * A link in the last place is not followed. Throws `MachineTrouble`.
 */
export function readBeginning(path: string, limit = Number.POSITIVE_INFINITY): Promise<Uint8Array | undefined> {
  return readRange(path, (size) => ({ from: 0, length: Math.min(size, limit) }));
}

/** The last `length` bytes of a file, or all where it has fewer; else as `readBeginning`. */
export function readEnd(path: string, length: number): Promise<Uint8Array | undefined> {
  return readRange(path, (size) => ({ from: Math.max(0, size - length), length: Math.min(size, length) }));
}

async function readRange(path: string, range: Range): Promise<Uint8Array | undefined> {
  try {
    const found = lstatSync(nativePath(path), { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (found.size <= small) return readAtOnce(path, range);
    const handle = openSync(nativePath(path), flags);
    try {
      const stat = fstatSync(handle);
      if (!stat.isFile()) return undefined;

      const { from, length } = range(stat.size);
      return await readInto(handle, Buffer.allocUnsafeSlow(length), from);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (/^(ENOENT|ENOTDIR|ELOOP|EISDIR)$/.test(errorCode(error) ?? '')) return undefined;
    throw troubleOf(error, path);
  }
}

/** A small file read on this thread: handing it to another one and back costs more than the reading. */
function readAtOnce(path: string, range: Range): Uint8Array | undefined {
  const handle = openSync(nativePath(path), flags);
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile()) return undefined;
    const { from, length } = range(stat.size);
    const buffer = Buffer.allocUnsafeSlow(length);
    let filled = 0;
    while (filled < buffer.length) {
      const bytesRead = readSync(handle, buffer, filled, buffer.length - filled, from + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }

    return buffer.subarray(0, filled);
  } finally {
    closeSync(handle);
  }
}

/** Fills a buffer of the file's size in one piece: reading by parts and joining them would hold large files twice. */
async function readInto(handle: number, buffer: Buffer, from: number): Promise<Uint8Array> {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await promisify(read)(handle, buffer, filled, buffer.length - filled, from + filled);
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
      const bytes = await readBeginning(path);
      if (bytes !== undefined) found.set(path, bytes);
    }
  }
}
