import { readSync } from 'node:fs';

/** Reads an open file from a place on into a buffer, on this thread; what of it was filled, which is less where the file ends before. */
export function fillBuffer(handle: number, buffer: Buffer, from: number): Uint8Array {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(handle, buffer, filled, buffer.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }

  return buffer.subarray(0, filled);
}
