import { closeSync, constants, fstatSync, openSync, read, readSync, type Stats } from 'node:fs';
import { nativePath } from './path-bytes.ts';
import { troubleOf } from './trouble-of.ts';

const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** A file that is open to be read through. What takes no time is asked on this thread: to hand it to another one and back takes longer. */
export interface Source {
  stat(): Stats;
  size(): number;
  /** Fills a buffer, or as much of it as there is from that place on; how many bytes. */
  read(into: Buffer, position: number): Promise<number>;
  /** The same on this thread. */
  readNow(into: Buffer, position: number): number;
}

/** Opens a file, no link in the last place, and closes it when the work on it is over. Throws `MachineTrouble`. */
export async function withSource<T>(path: string, work: (source: Source) => Promise<T>): Promise<T> {
  try {
    const handle = openSync(nativePath(path), flags);
    try {
      return await work(sourceOf(handle));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw troubleOf(error, path);
  }
}

function sourceOf(handle: number): Source {
  const stat = () => fstatSync(handle);

  return {
    stat,
    size: () => stat().size,
    readNow: (into, position) => readSync(handle, into, 0, into.length, position),
    read: (into, position) =>
      new Promise((resolve, reject) => {
        read(handle, into, 0, into.length, position, (error, bytesRead) => (error === null ? resolve(bytesRead) : reject(error)));
      }),
  };
}
