import { readSync } from 'node:fs';
import { faultOf } from '../glance/fault-of.ts';
import type { FileFault, FileKind } from '../model/case.ts';

/** What is wrong with an open file by its first and last bytes; `head`: the first, which were read before. */
export function glanceAt(handle: number, kind: FileKind, size: number, head: Uint8Array): FileFault | undefined {
  return faultOf(kind, {
    size,
    read: (from, length) =>
      from + length <= head.length || head.length === size ? head.subarray(from, from + length) : readAt(handle, from, length, size),
  });
}

function readAt(handle: number, from: number, length: number, size: number): Uint8Array {
  const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from)));
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(handle, buffer, filled, buffer.length - filled, from + filled);
    if (read === 0) break;
    filled += read;
  }

  return buffer.subarray(0, filled);
}
