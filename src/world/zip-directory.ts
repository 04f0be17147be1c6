import type { FileHandle } from 'node:fs/promises';
import { type Entry, fromFd, type ZipFile } from 'yauzl';
import { decodeName } from './path-bytes.ts';

/** More entries than this are not read. */
const mostEntries = 1_000_000;

export interface ZipEntry {
  readonly entry: Entry;
  /** The name as it stands in the directory, decoded. */
  readonly path: string;
}

export interface Listing {
  readonly entries: readonly ZipEntry[];
}

/** Reads the central directory of a ZIP; `failure` says in the reader's words why it could not. */
export async function readDirectory(
  handle: FileHandle,
  size: number,
): Promise<(Listing & { readonly zip: ZipFile; readonly failure?: undefined }) | { readonly failure: string }> {
  if (size === 0) return { failure: 'empty file' };
  try {
    const zip = await openZip(handle.fd);
    const entries: ZipEntry[] = [];
    for await (const entry of zip.eachEntry()) {
      entries.push({ entry, path: nameOf(entry) });
      if (entries.length > mostEntries) return { failure: `more than ${mostEntries} entries` };
    }

    return { entries, zip };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

function openZip(descriptor: number): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromFd(descriptor, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false, autoClose: false }, (error, zip) => {
      if (error) reject(error);
      else resolve(zip);
    });
  });
}

/** UTF-8 where the bytes are UTF-8, marked or not; otherwise GB 18030, which Chinese systems write without a mark. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileNameRaw;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return entry.generalPurposeBitFlag & 0x800 ? decodeName(bytes) : new TextDecoder('gb18030').decode(bytes);
  }
}
