import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scratch } from '../model/scratch.ts';
import { troubleOf } from './trouble-of.ts';

/**
 * A file among the temporary ones of the machine, made when something is first written, which only this user may read. It loses its name as
 * soon as it is open: however the program ends, nothing of it is left. Nothing fails where there is no room.
 */
export function openScratch(folder = tmpdir()): Scratch {
  const path = join(folder, `dossier-${randomUUID()}`);
  let handle: number | undefined;

  return {
    write(at, bytes) {
      try {
        handle ??= openNameless(path);
        return writeSync(handle, bytes, 0, bytes.length, at) === bytes.length;
      } catch {
        return false;
      }
    },
    read(at, into) {
      let filled = 0;
      try {
        for (let got = -1; handle !== undefined && got !== 0 && filled < into.length; filled += got)
          got = readSync(handle, into, filled, into.length - filled, at + filled);
      } catch (error) {
        throw troubleOf(error, path);
      }
      into.fill(0, filled);
    },
    close() {
      if (handle !== undefined) closeSync(handle);
      handle = undefined;
    },
  };
}

function openNameless(path: string): number {
  const handle = openSync(path, 'wx+', 0o600);
  try {
    unlinkSync(path);
  } catch {
    // a file system that keeps the name of what is open
    process.once('exit', () => {
      closeSync(handle);
      rmSync(path, { force: true });
    });
  }
  return handle;
}
