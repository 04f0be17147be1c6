import { closeSync, constants, lstatSync, openSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '../model/case.ts';
import { comparePaths } from '../model/compare-paths.ts';
import type { FolderContents, World } from '../model/world.ts';
import { fileKind, sniffLength } from './file-kind.ts';
import { fillBuffer } from './fill-buffer.ts';
import { glanceAt } from './glance-at.ts';
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

    return stats?.isFile() ? fileAt(path, path, stats.size) : stats && listed(path, stats);
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
    if (!stats.isFile() || !walk.sniff) return listed(path, stats);

    return walk.wanted?.(path, stats.size) ? wantedAt(walk, here, path, stats.size) : fileAt(here, path, stats.size);
  } catch (error) {
    throw troubleOf(error, join(walk.root, path));
  }
}

function wantedAt(walk: Walk, here: string, path: string, size: number): ListedFile | undefined {
  const bytes = withRegular(here, (handle) => fillBuffer(handle, Buffer.allocUnsafe(size), 0));
  if (bytes === 'unreadable') return { path, type: 'file', size, fault: bytes };
  if (bytes === undefined) return undefined;
  walk.contents.set(path, bytes);

  return { path, type: 'file', size, kind: fileKind(bytes.subarray(0, sniffLength), path) };
}

function listed(path: string, stats: Stats): ListedFile {
  if (stats.isSymbolicLink()) return { path, type: 'link', size: stats.size };
  if (stats.isDirectory()) return { path, type: 'directory', size: 0 };

  return stats.isFile() ? { path, type: 'file', size: stats.size } : { path, type: 'other', size: 0 };
}

/** A regular file with what its first and last bytes say. */
function fileAt(here: string, path: string, size: number): ListedFile | undefined {
  const told = withRegular(here, (handle) => {
    const head = fillBuffer(handle, Buffer.allocUnsafe(Math.min(size, sniffLength)), 0);
    const kind = fileKind(head, path);
    const fault = glanceAt(handle, kind, size, head);

    return { kind, ...(fault === undefined ? {} : { fault }) };
  });
  if (told === 'unreadable') return { path, type: 'file', size, fault: told };

  return told && { path, type: 'file', size, ...told };
}

/** Asks an open regular file; `undefined` where it is gone, or something else stands there by now. */
function withRegular<T>(here: string, ask: (handle: number) => T): T | 'unreadable' | undefined {
  let handle: number | undefined;
  try {
    handle = openSync(nativePath(here), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    return ask(handle);
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (/^(ENOENT|ENOTDIR|ELOOP|EISDIR)$/.test(code)) return undefined;
    if (refused.test(code)) return 'unreadable';
    throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** This file's own trouble: not permitted, locked by another program, on a bad place of the disk, no longer on the network. */
const refused = /^(EACCES|EPERM|EBUSY|EIO|ENXIO|ENODEV|EAGAIN|ESTALE|ETIMEDOUT|ENODATA)$/;
