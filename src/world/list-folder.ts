import { closeSync, constants, lstatSync, openSync, readdirSync, readSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { FileKind, ListedFile } from '../model/case.ts';
import { comparePaths } from '../model/compare-paths.ts';
import type { FolderContents, World } from '../model/world.ts';
import { fileKind, sniffLength } from './file-kind.ts';
import { decodeName, nativePath } from './path-bytes.ts';
import { errorCode, troubleOf } from './trouble-of.ts';

/** Levels beyond which folders are listed but not entered. */
const deepest = 64;

type Wanted = Parameters<World['readFolder']>[1];

interface Walk {
  readonly root: string;
  readonly levels: number;
  readonly sniff: boolean;
  readonly wanted?: Wanted;
  readonly found: ListedFile[];
  readonly contents: Map<string, Uint8Array>;
}

/** What stands at a path; links are not followed; `undefined` where there is nothing. Throws `MachineTrouble`. */
export function lookAt(path: string): ListedFile | undefined {
  try {
    const stats = lstatSync(nativePath(path), { throwIfNoEntry: false });

    return stats === undefined ? undefined : listed(path, path, stats, kindOrUnknown);
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw troubleOf(error, path);
  }
}

/**
 * Everything below a folder, sorted by code points of the whole path, links not followed. With a `depth`, only so many levels,
 * and no file is opened to learn its kind. Throws `MachineTrouble`.
 */
export function listBelow(folder: string, depth?: number): readonly ListedFile[] {
  return walkThrough({ root: folder, levels: depth ?? deepest, sniff: depth === undefined, found: [], contents: new Map() });
}

/**
 * Everything below a folder as `listBelow` tells it, and the bytes of the files that are wanted, by their path below it. Each file is opened
 * once. Throws `MachineTrouble`, also where a file may not be read.
 */
export function readBelow(folder: string, wanted: Wanted): FolderContents {
  const walk: Walk = { root: folder, levels: deepest, sniff: true, wanted, found: [], contents: new Map() };

  return { files: walkThrough(walk), contents: walk.contents };
}

function walkThrough(walk: Walk): readonly ListedFile[] {
  enter(walk, '', 1);

  return walk.found.sort((a, b) => comparePaths(a.path, b.path));
}

function enter(walk: Walk, below: string, level: number): void {
  for (const name of namesIn(below === '' ? walk.root : `${walk.root}/${below}`)) {
    const path = below === '' ? name : `${below}/${name}`;
    const entry = entryAt(walk, path);
    if (entry === undefined) continue;
    walk.found.push(entry);
    if (entry.type === 'directory' && level < walk.levels) enter(walk, path, level + 1);
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(nativePath(folder), { encoding: 'buffer' }).map(decodeName);
  } catch (error) {
    throw troubleOf(error, folder);
  }
}

/** A file that vanished since its folder was read is passed over. */
function entryAt(walk: Walk, path: string): ListedFile | undefined {
  const here = `${walk.root}/${path}`;
  try {
    const stats = lstatSync(nativePath(here), { throwIfNoEntry: false });
    if (stats === undefined) return undefined;
    if (stats.isFile() && walk.wanted?.(path, stats.size)) return wantedAt(walk, here, path, stats.size);

    return listed(here, path, stats, walk.sniff ? (walk.wanted === undefined ? kindOrUnknown : kindAt) : undefined);
  } catch (error) {
    throw troubleOf(error, join(walk.root, path));
  }
}

function wantedAt(walk: Walk, here: string, path: string, size: number): ListedFile {
  const bytes = readHead(here, size);
  if (bytes === undefined) return { path, type: 'file', size, kind: 'unknown' };
  walk.contents.set(path, bytes);

  return { path, type: 'file', size, kind: fileKind(bytes.subarray(0, sniffLength), path) };
}

function listed(here: string, path: string, stats: Stats, sniff?: typeof kindAt): ListedFile {
  if (stats.isSymbolicLink()) return { path, type: 'link', size: stats.size };
  if (stats.isDirectory()) return { path, type: 'directory', size: 0 };
  if (!stats.isFile()) return { path, type: 'other', size: 0 };

  return { path, type: 'file', size: stats.size, ...(sniff === undefined ? {} : { kind: sniff(here, path, stats.size) }) };
}

function kindAt(here: string, path: string, size: number): FileKind {
  return fileKind(readHead(here, Math.min(size, sniffLength)) ?? new Uint8Array(), path);
}

/** Where a file may not be read, whoever reads it meets the trouble. */
function kindOrUnknown(here: string, path: string, size: number): FileKind {
  try {
    return kindAt(here, path, size);
  } catch {
    return 'unknown';
  }
}

/** At most `length` bytes from the beginning of a file; `undefined` where it is gone, or a link or a folder stands there by now. */
function readHead(here: string, length: number): Uint8Array | undefined {
  const handle = openRegular(here);
  if (handle === undefined) return undefined;
  try {
    const buffer = Buffer.allocUnsafe(length);
    let filled = 0;
    while (filled < length) {
      const read = readSync(handle, buffer, filled, length - filled, filled);
      if (read === 0) break;
      filled += read;
    }

    return buffer.subarray(0, filled);
  } finally {
    closeSync(handle);
  }
}

function openRegular(here: string): number | undefined {
  try {
    return openSync(nativePath(here), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    if (/^(ENOENT|ENOTDIR|ELOOP|EISDIR)$/.test(errorCode(error) ?? '')) return undefined;
    throw error;
  }
}
