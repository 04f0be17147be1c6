import { type FileHandle, open } from 'node:fs/promises';
import { nativePath } from './path-bytes.ts';
import { troubleOf } from './trouble-of.ts';

/** Opens a file to be read, and closes it when the work on it is over. Throws `MachineTrouble`. */
export async function withFile<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    const handle = await open(nativePath(path), 'r');
    try {
      return await work(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw troubleOf(error, path);
  }
}
