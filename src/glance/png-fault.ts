import type { FileFault } from '../model/case.ts';
import { type FileBytes, latin } from './file-bytes.ts';
import { isSound, type PngHeader, pngHeader } from './png.ts';

/** Chunks that are counted where the end of the file is as it should be, and where it is not. */
const [few, many] = [64, 100_000];
/** The last chunk: no data, its name, its check sum. */
const end = '\0\0\0\0IEND\xae\x42\x60\x82';
const tailLength = 16 * 1024;

/** What is wrong with a PNG file: a chunk that goes on beyond the end of the file, no last chunk, or a head that no PNG file may have. */
export function pngFault(file: FileBytes): FileFault | undefined {
  const ended = latin(file.read(Math.max(0, file.size - tailLength), tailLength)).includes(end);
  let header: PngHeader | undefined;
  let palette = 0;
  let packed = 0;
  let at = 8;
  for (let seen = 0; seen < (ended ? few : many); seen += 1) {
    const chunk = file.read(at, 8 + 13);
    if (chunk.length < 8) return ended ? 'broken' : 'cut';
    const length = new DataView(chunk.buffer, chunk.byteOffset, 8).getUint32(0);
    const type = latin(chunk.subarray(4, 8));
    if (at + 12 + length > file.size) return ended ? 'broken' : 'cut';
    if (type === 'IHDR' && length === 13) header = pngHeader(chunk.subarray(8));
    if (type === 'PLTE') palette = length;
    if (type === 'IDAT') packed += length;
    if (type === 'IEND') return header !== undefined && isSound(header, palette, packed) ? undefined : 'broken';
    at += 12 + length;
  }

  return header !== undefined && isSound(header, Number.POSITIVE_INFINITY, file.size) ? undefined : 'broken';
}
