import { type FileHandle, open } from 'node:fs/promises';
import { pieceLength } from './piece-length.ts';
import { troubleOf } from './trouble-of.ts';

const flushEvery = 128 * 1024 * 1024;

/** A file that is written from its beginning to its end and synced when it is closed. */
export interface OutFile {
  readonly path: string;
  /** Bytes written so far. */
  size(): number;
  /** Writes all of the chunk. Throws `MachineTrouble`. */
  write(chunk: Uint8Array): Promise<void>;
  /** Syncs and closes. Throws `MachineTrouble`. */
  close(): Promise<void>;
  /** Closes without a word; safe after `close`. */
  abandon(): Promise<void>;
}

/**
 * Opens a new file for writing. What has been written is sent on to the disk while more is being written,
 * so that the sync at the end has little left to do.
 */
export async function openOutFile(path: string): Promise<OutFile> {
  const handle = await toTrouble(path, open(path, 'wx', 0o666));
  let written = 0;
  let sent = 0;
  let sending: Promise<void> | undefined;
  let lateFailure: unknown;
  let isOpen = true;

  return {
    path,
    size: () => written,
    async write(chunk) {
      if (lateFailure !== undefined) throw lateFailure;
      await toTrouble(path, writeAll(handle, chunk, written));
      written += chunk.length;
      if (sending === undefined && written - sent >= flushEvery) sendOn();
    },
    async close() {
      await sending;
      if (lateFailure !== undefined) throw lateFailure;
      await toTrouble(path, handle.sync());
      isOpen = false;
      await toTrouble(path, handle.close());
    },
    async abandon() {
      if (!isOpen) return;
      isOpen = false;
      await sending;
      await handle.close().catch(() => undefined);
    },
  };

  function sendOn(): void {
    sent = written;
    sending = handle
      .datasync()
      .catch((error) => {
        lateFailure = troubleOf(error, path);
      })
      .finally(() => {
        sending = undefined;
      });
  }
}

async function writeAll(handle: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  let done = 0;
  while (done < chunk.length) {
    const { bytesWritten } = await handle.write(chunk, done, Math.min(chunk.length - done, pieceLength), position + done);
    done += bytesWritten;
  }
}

async function toTrouble<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw troubleOf(error, path);
  }
}
