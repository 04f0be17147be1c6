import { type FileHandle, open } from 'node:fs/promises';
import type { Entry, ZipFile } from 'yauzl';
import type { EntryDigests, EntryRead, PackageEntries, PackageEntry, PackageFault } from '../model/world.ts';
import { emptyPackage } from './empty-package.ts';
import { endHashes, startHashes } from './entry-digest.ts';
import { passEntry } from './pass-entry.ts';
import { nativePath } from './path-bytes.ts';
import { troubleOf } from './trouble-of.ts';
import { type Listing, readDirectory } from './zip-directory.ts';
import { zipFaults } from './zip-faults.ts';

/** The entries of a package in a ZIP. Nothing is unpacked to disk; what it says of itself is believed only after it was counted. */
export async function openPackageZip(path: string, name: string): Promise<PackageEntries> {
  const handle = await open(nativePath(path), 'r').catch((error) => {
    throw troubleOf(error, path);
  });
  const { size } = await handle.stat();
  const head = Buffer.alloc(4);
  await handle.read(head, 0, 4, 0);
  const listing = await readDirectory(handle, size);
  if (listing.failure !== undefined) {
    await handle.close();

    return emptyPackage(name, containerFault(listing.failure, head));
  }

  return {
    name,
    container: 'zip',
    entries: listing.entries.map(({ entry, path: at }) => describe(entry, at)),
    faults: zipFaults(listing.entries, size),
    read: (index, limit) => readEntry(handle, listing, index, limit),
    digest: (index, algorithms) => digestEntry(handle, listing, index, algorithms),
    close: () => handle.close(),
  };
}

async function readEntry(
  handle: FileHandle,
  { zip, entries }: Listing & { readonly zip: ZipFile },
  index: number,
  limit: number,
): Promise<EntryRead> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const fault = await passEntry(handle, zip, entries[index], limit, (chunk) => {
    chunks.push(chunk.subarray(0, limit - size));
    size += chunk.length;
  });

  return fault === undefined ? { bytes: Buffer.concat(chunks) } : { fault };
}

async function digestEntry(
  handle: FileHandle,
  { zip, entries }: Listing & { readonly zip: ZipFile },
  index: number,
  algorithms: readonly string[],
): Promise<EntryDigests> {
  const hashes = startHashes(algorithms);
  let size = 0;
  const fault = await passEntry(handle, zip, entries[index], Number.POSITIVE_INFINITY, (chunk) => {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
  });

  return fault === undefined ? { size, digests: endHashes(hashes) } : { fault };
}

function describe(entry: Entry, path: string): PackageEntry {
  return { path: path.replace(/\/$/, ''), type: typeOf(entry, path), size: entry.uncompressedSize, packed: entry.compressedSize };
}

/** Unix file types stand in the upper half of the external attributes where the archive was made on Unix. */
function typeOf(entry: Entry, path: string): PackageEntry['type'] {
  if (path.endsWith('/')) return 'directory';
  const format = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 16) & 0o170000 : 0;
  if (format === 0o120000) return 'link';

  return format === 0 || format === 0o100000 ? 'file' : 'other';
}

function containerFault(failure: string, head: Uint8Array): PackageFault {
  if (/encryption/.test(failure)) return { kind: 'encrypted', path: '', fact: '' };
  const isZip = head[0] === 0x50 && head[1] === 0x4b;

  return isZip
    ? { kind: 'cut-short', path: '', fact: /^End of central/.test(failure) ? '' : failure }
    : { kind: 'not-a-package', path: '', fact: '' };
}
