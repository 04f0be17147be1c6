import { closeSync, lstatSync, openSync, readdirSync, readSync, type Stats } from 'node:fs';
import type { FileKind, ListedFile } from '../model/case.ts';
import { comparePaths } from '../model/compare-paths.ts';
import { fileKind, sniffLength } from './file-kind.ts';
import { decodeName, nativePath } from './path-bytes.ts';
import { errorCode, troubleOf } from './trouble-of.ts';

/** Levels beyond which folders are listed but not entered. */
const deepest = 64;

interface Walk {
  readonly root: string;
  readonly levels: number;
  readonly sniff: boolean;
  readonly found: ListedFile[];
}

/** What stands at a path; links are not followed; `undefined` where there is nothing. Throws `MachineTrouble`. */
export function lookAt(path: string): ListedFile | undefined {
  try {
    return listed(path, path, lstatSync(nativePath(path)), true);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw troubleOf(error, path);
  }
}

/**
 * Everything below a folder, sorted by code points of the whole path, links not followed. With a `depth`, only so many levels,
 * and no file is opened to learn its kind. Throws `MachineTrouble`.
 */
export function listBelow(folder: string, depth?: number): readonly ListedFile[] {
  const walk: Walk = { root: folder, levels: depth ?? deepest, sniff: depth === undefined, found: [] };
  enter(walk, '', 1);

  return walk.found.sort((a, b) => comparePaths(a.path, b.path));
}

function enter(walk: Walk, below: string, level: number): void {
  for (const name of namesIn(below === '' ? walk.root : `${walk.root}/${below}`)) {
    const path = below === '' ? name : `${below}/${name}`;
    const entry = entryAt(`${walk.root}/${path}`, path, walk.sniff);
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
function entryAt(here: string, path: string, sniff: boolean): ListedFile | undefined {
  try {
    return listed(here, path, lstatSync(nativePath(here)), sniff);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw troubleOf(error, here);
  }
}

function listed(here: string, path: string, stats: Stats, sniff: boolean): ListedFile {
  if (stats.isSymbolicLink()) return { path, type: 'link', size: stats.size };
  if (stats.isDirectory()) return { path, type: 'directory', size: 0 };
  if (!stats.isFile()) return { path, type: 'other', size: 0 };

  if (!sniff) return { path, type: 'file', size: stats.size };

  return { path, type: 'file', size: stats.size, kind: kindAt(here, path, stats.size) };
}

/** A file that may not be read is `unknown`; whoever reads it meets the trouble. */
function kindAt(here: string, path: string, size: number): FileKind {
  const head = Buffer.alloc(Math.min(size, sniffLength));
  try {
    const handle = openSync(nativePath(here), 'r');
    try {
      return fileKind(head.subarray(0, readSync(handle, head, 0, head.length, 0)), path);
    } finally {
      closeSync(handle);
    }
  } catch {
    return 'unknown';
  }
}
