import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { PackageFault } from '../model/world.ts';
import { makeBuffer } from './make-buffer.ts';
import type { ZipEntry } from './zip-directory.ts';
import { explodes } from './zip-faults.ts';

const sliceSize = 1024 * 1024;

/**
 * Passes the content of an entry to `use`, `limit` bytes at most; a whole entry is held against its size and its CRC-32.
 * An entry that promises to explode, that is encrypted or packed in an unknown way is not begun.
 */
export async function passEntry(
  handle: FileHandle,
  zip: ZipFile,
  listed: ZipEntry | undefined,
  limit: number,
  use: (chunk: Uint8Array) => void,
): Promise<PackageFault | undefined> {
  if (listed === undefined) return { kind: 'unreadable', path: '', fact: '' };
  const { entry, path } = listed;
  if (entry.isEncrypted()) return { kind: 'encrypted', path, fact: '' };
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return { kind: 'unsupported-method', path, fact: String(entry.compressionMethod) };
  if (explodes(entry)) return { kind: 'explodes', path, fact: `${entry.compressedSize} → ${entry.uncompressedSize}` };
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of await content(handle, zip, entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) return { kind: 'lying-size', path, fact: `> ${entry.uncompressedSize}` };
      crc = crc32(chunk, crc);
      use(chunk);
      if (size >= limit) return undefined;
    }
  } catch (error) {
    return { kind: 'unreadable', path, fact: error instanceof Error ? error.message : String(error) };
  }
  if (size !== entry.uncompressedSize) return { kind: 'lying-size', path, fact: `${size} ≠ ${entry.uncompressedSize}` };

  return crc === entry.crc32 ? undefined : { kind: 'checksum', path, fact: 'CRC-32' };
}

async function content(handle: FileHandle, zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  if (entry.compressedSize === 0) return createEmpty();
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  if (entry.compressionMethod === 0) return slices(handle, fileDataStart, entry.compressedSize);
  const packed = Readable.from(slices(handle, fileDataStart, entry.compressedSize), { objectMode: false });
  const inflated = createInflateRaw({ chunkSize: 256 * 1024 });
  packed.on('error', (error) => inflated.destroy(error));
  inflated.on('close', () => packed.destroy());

  return packed.pipe(inflated);
}

/** A stretch of the container; the next slice is read while the last one is in use. */
async function* slices(handle: FileHandle, start: number, length: number): AsyncGenerator<Uint8Array> {
  const read = (from: number) =>
    handle.read(makeBuffer(Math.min(sliceSize, length - from)), 0, Math.min(sliceSize, length - from), start + from);
  let pending = read(0);
  for (let done = 0; done < length; ) {
    const { buffer, bytesRead } = await pending;
    if (bytesRead === 0) throw new Error('unexpected end');
    done += bytesRead;
    pending = done < length ? read(done) : pending;
    yield buffer.subarray(0, bytesRead);
  }
}

async function* createEmpty(): AsyncIterable<Uint8Array> {}
