import { constants } from 'node:fs';
import { freemem } from 'node:os';
import type { FileAhead, ReadAhead } from '../model/world.ts';
import { makeBuffer } from './make-buffer.ts';
import { nativePath } from './path-bytes.ts';
import { readOnThread } from './read-on-thread.ts';
import { startThread } from './spare-memory.ts';

/** So much is read ahead of what is in use, at the most and at the least, or an eighth of the memory that is free. */
const most = 1024 ** 3;
const least = 32 * 1024 ** 2;
/** Files of fewer bytes are read before the thread has started. */
const enough = 64 * 1024 ** 2;
/** Small enough to stay in the processor's own memory. */
const pieceLength = 128 * 1024;

const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const [used, ending, firstFile] = [0, 1, 2];

const nothing: ReadAhead = { expect: () => undefined, use: () => undefined, end: async () => undefined };

/**
 * Reads files on a thread of its own, one after another, so that the system has them in memory when they are asked for: the disk is not idle
 * while nothing is asked of it. Those that were read just now are read again only where memory may not have held them all.
 */
export function readAhead(files: readonly FileAhead[], free = freemem()): ReadAhead {
  const gone = bytesOf(files.filter(({ fresh }) => fresh)) > free / 2;
  const unread = files.filter(({ fresh }) => gone || !fresh);
  const room = Math.min(most, free / 8);
  if (bytesOf(unread) < enough || room < least) return nothing;

  const places = new Map(unread.map(({ path }, index) => [path, index]));
  const state = new Int32Array(new SharedArrayBuffer(4 * (firstFile + unread.length)));
  const worker = startThread(`(${readOnThread.toString()})()`, {
    workerData: { state, paths: unread.map(({ path }) => nativePath(path)), flags, room: room / 1024, buffer: makeBuffer(pieceLength) },
  });
  const over = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  // without it, files are only read when they are asked for
  worker.on('error', () => undefined);
  worker.unref();

  return {
    expect(paths) {
      worker.postMessage(paths.flatMap((path) => places.get(path) ?? []));
    },
    use(path) {
      const place = places.get(path);
      const size = place === undefined ? undefined : unread[place]?.size;
      if (place === undefined || size === undefined || Atomics.exchange(state, firstFile + place, 1) === 1) return;
      Atomics.add(state, used, Math.ceil(size / 1024));
      Atomics.notify(state, used);
    },
    async end() {
      Atomics.store(state, ending, 1);
      Atomics.notify(state, used);
      // else Node would leave while nothing but this is waited for
      worker.ref();
      await over;
    },
  };
}

function bytesOf(files: readonly FileAhead[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
