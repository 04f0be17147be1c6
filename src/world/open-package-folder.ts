import { createReadStream } from 'node:fs';
import type { EntryDigests, EntryRead, PackageEntries, PackageEntry, PackageFault } from '../model/world.ts';
import { endHashes, startHashes } from './entry-digest.ts';
import { listBelow } from './list-folder.ts';
import { nativePath } from './path-bytes.ts';
import { errorCode } from './trouble-of.ts';

/** The entries of a package that lies open in a folder. */
export function openPackageFolder(folder: string, name: string): PackageEntries {
  const entries = listBelow(folder, 64).map(({ path, type, size }): PackageEntry => ({ path, type, size, packed: size }));

  return {
    name,
    container: 'folder',
    entries,
    faults: [],
    read: (index, limit) => readEntry(folder, entries[index], limit),
    digest: (index, algorithms) => digestEntry(folder, entries[index], algorithms),
    close: async () => undefined,
  };
}

async function readEntry(folder: string, entry: PackageEntry | undefined, limit: number): Promise<EntryRead> {
  const chunks: Buffer[] = [];
  const fault = await pass(folder, entry, limit, (chunk) => chunks.push(chunk));

  return fault === undefined ? { bytes: Buffer.concat(chunks) } : { fault };
}

async function digestEntry(folder: string, entry: PackageEntry | undefined, algorithms: readonly string[]): Promise<EntryDigests> {
  const hashes = startHashes(algorithms);
  let size = 0;
  const fault = await pass(folder, entry, Number.POSITIVE_INFINITY, (chunk) => {
    size += chunk.length;
    for (const [, hash] of hashes) hash.update(chunk);
  });

  return fault === undefined ? { size, digests: endHashes(hashes) } : { fault };
}

async function pass(
  folder: string,
  entry: PackageEntry | undefined,
  limit: number,
  use: (chunk: Buffer) => void,
): Promise<PackageFault | undefined> {
  if (entry === undefined || entry.type !== 'file') return { kind: 'unreadable', path: entry?.path ?? '', fact: '' };
  if (limit <= 0) return undefined;
  try {
    const stream = createReadStream(nativePath(`${folder}/${entry.path}`), { highWaterMark: 1024 * 1024, end: limit - 1 });
    for await (const chunk of stream) use(chunk);

    return undefined;
  } catch (error) {
    return { kind: 'unreadable', path: entry.path, fact: errorCode(error) ?? String(error) };
  }
}
