import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Algorithm, Digests } from '../model/digest.ts';
import { makeBuffer } from './make-buffer.ts';
import { nativePath } from './path-bytes.ts';
import { troubleOf } from './trouble-of.ts';

/** What is read of a file at once; a piece of twice that size is no longer in the processor's cache when it is written. */
const bufferSize = 512 * 1024;

/** Bytes and digests of a file, read once with two buffers in turn: one is read while the other is digested. Throws `MachineTrouble`. */
export async function digestFile(
  path: string,
  algorithms: readonly Algorithm[],
): Promise<{ readonly size: number; readonly digests: Digests }> {
  const hashes = algorithms.map((name) => [name, createHash(name)] as const);
  try {
    const handle = await open(nativePath(path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const size = await readThrough(handle, (chunk) => {
        for (const [, hash] of hashes) hash.update(chunk);
      });

      return { size, digests: Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest('hex')])) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw troubleOf(error, path);
  }
}

/** Pairs of buffers that the next large files take over: for hundreds of photographs, new ones each time cost more than reading them. */
const spare: (readonly [Buffer, Buffer])[] = [];

/** Shows a file chunk by chunk, each for as long as `use` takes; the next one is being read meanwhile. The bytes that were read. */
export async function readThrough(handle: FileHandle, use: (chunk: Uint8Array) => void | Promise<void>): Promise<number> {
  const { size } = await handle.stat();
  const length = Math.min(bufferSize, size + 1);
  const buffers = (length === bufferSize ? spare.pop() : undefined) ?? ([makeBuffer(length), makeBuffer(length)] as const);
  const [even, odd] = buffers;
  let position = 0;
  let current = even;
  let pending = handle.read(current, 0, length, 0);
  for (;;) {
    const { bytesRead } = await pending;
    if (bytesRead === 0) {
      if (length === bufferSize) spare.push(buffers);

      return position;
    }
    position += bytesRead;
    const chunk = current.subarray(0, bytesRead);
    current = current === even ? odd : even;
    pending = handle.read(current, 0, length, position);
    await use(chunk);
  }
}
