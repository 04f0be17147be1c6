import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import type { PackageFault } from '../model/world.ts';
import type { ZipEntry } from './zip-directory.ts';
import { explodes } from './zip-faults.ts';

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
  const { fileDataStart: start } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const end = start + entry.compressedSize - 1;
  const raw = createReadStream('', { fd: handle.fd, autoClose: false, start, end, highWaterMark: 1024 * 1024 });
  if (entry.compressionMethod === 0) return raw;
  const inflated = createInflateRaw({ chunkSize: 256 * 1024 });
  raw.on('error', (error) => inflated.destroy(error));
  inflated.on('close', () => raw.destroy());

  return raw.pipe(inflated);
}

async function* createEmpty(): AsyncIterable<Uint8Array> {}
