/** The bytes of a file, read where they are asked for: in memory, or on the disk. */
export interface FileBytes {
  /** Of the whole file. */
  readonly size: number;
  /** So many bytes from an offset on; fewer where the file ends before, none behind its end. */
  read(from: number, length: number): Uint8Array;
}

/** A file that is in memory. */
export function bytesOf(bytes: Uint8Array): FileBytes {
  return {
    size: bytes.length,
    read: (from, length) => bytes.subarray(Math.min(from, bytes.length), Math.min(from + length, bytes.length)),
  };
}

/** So many bytes as a view; `undefined` where the file ends before the last of them. */
export function viewOf(file: FileBytes, from: number, length: number): DataView | undefined {
  const bytes = file.read(from, length);

  return bytes.length < length ? undefined : new DataView(bytes.buffer, bytes.byteOffset, length);
}

/** Bytes as text, one letter each. A decoder of Latin-1 takes longer to be made than a whole glance. */
export function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));

  return text;
}
