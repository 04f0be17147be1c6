import { createHash } from 'node:crypto';
import type { Algorithm, Digests } from '../model/digest.ts';
import { makeBuffer } from './make-buffer.ts';
import { type Source, withSource } from './with-source.ts';

/** What is read of a file at once; with twice as much, writing it takes the kernel twice as long. */
const bufferSize = 512 * 1024;

/** Bytes and digests of a file, read once with two buffers in turn: one is read while the other is digested. Throws `MachineTrouble`. */
export async function digestFile(
  path: string,
  algorithms: readonly Algorithm[],
): Promise<{ readonly size: number; readonly digests: Digests }> {
  const hashes = algorithms.map((name) => [name, createHash(name)] as const);

  return withSource(path, async (source) => {
    const size = await readThrough(source, (chunk) => {
      for (const [, hash] of hashes) hash.update(chunk);
    });

    return { size, digests: Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest('hex')])) };
  });
}

/** Pairs of buffers that the next large files take over: for hundreds of photographs, new ones each time cost more than reading them. */
const spare: (readonly [Buffer, Buffer])[] = [];

/** Shows a file chunk by chunk, each for as long as `use` takes; the next one is being read meanwhile. The bytes that were read. */
export async function readThrough(source: Source, use: (chunk: Uint8Array) => void | Promise<void>): Promise<number> {
  const size = source.size();
  const length = Math.min(bufferSize, size + 1);
  const buffers = (length === bufferSize ? spare.pop() : undefined) ?? ([makeBuffer(length), makeBuffer(length)] as const);
  const [even, odd] = buffers;
  let position = 0;
  let current = even;
  let pending = source.read(current, 0);
  try {
    for (;;) {
      const bytesRead = await pending;
      position += bytesRead;
      const chunk = current.subarray(0, bytesRead);
      current = current === even ? odd : even;
      const ends = bytesRead === 0 || (position === size && source.size() === size);
      if (!ends) pending = source.read(current, position);
      if (bytesRead > 0) await use(chunk);
      if (ends) return position;
    }
  } finally {
    await pending.catch(() => undefined);
    if (length === bufferSize) spare.push(buffers);
  }
}
