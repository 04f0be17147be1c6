/**
 * Bytes that are written to a file at once. For larger writes the kernel looks for larger pieces of free memory: for 256 KiB that takes a third
 * longer where memory is in small pieces, for 512 KiB five times as long, for a megabyte ten times (docs/performance.md).
 */
export const pieceLength = 128 * 1024;
