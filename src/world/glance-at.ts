import { faultOf } from '../glance/fault-of.ts';
import type { FileFault, FileKind } from '../model/case.ts';
import { fillBuffer } from './fill-buffer.ts';

/** What is wrong with an open file by its first and last bytes; `head`: the first, which were read before. */
export function glanceAt(handle: number, kind: FileKind, size: number, head: Uint8Array): FileFault | undefined {
  return faultOf(kind, {
    size,
    read: (from, length) =>
      from + length <= head.length || head.length === size ? head.subarray(from, from + length) : readAt(handle, from, length, size),
  });
}

function readAt(handle: number, from: number, length: number, size: number): Uint8Array {
  return fillBuffer(handle, Buffer.allocUnsafe(Math.max(0, Math.min(length, size - from))), from);
}
