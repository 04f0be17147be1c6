import { type FileBytes, viewOf } from './file-bytes.ts';

/** Segments that are passed before the picture's head is given up. */
const mostSteps = 1000;
/** Huffman tables, arithmetic conditioning and an extension: not the head of a picture, though among its marks. */
const notHeads = [0xc4, 0xc8, 0xcc];
const shown = [0xc0, 0xc1, 0xc2];

/** A JPEG file of another kind than PDF can show, as its head says: without loss, of 12 bits, arithmetic, hierarchical. */
export function isOtherJpeg(file: FileBytes): boolean {
  const start = viewOf(file, 0, 2);
  if (start?.getUint16(0) !== 0xffd8) return false;

  let at = 2;
  for (let step = 0; step < mostSteps; step++) {
    const head = viewOf(file, at, 10);
    if (head === undefined || head.getUint8(0) !== 0xff) return false;
    const marker = head.getUint8(1);
    if (marker === 0xda) return false;
    if ((marker & 0xf0) === 0xc0 && !notHeads.includes(marker)) {
      const [bits, height, width, channels] = [head.getUint8(4), head.getUint16(5), head.getUint16(7), head.getUint8(9)];
      const asShown = shown.includes(marker) && bits === 8 && [1, 3, 4].includes(channels);
      return !asShown && width > 0 && height > 0;
    }
    at += marker === 0xff ? 1 : 2 + head.getUint16(2);
  }
  return false;
}
