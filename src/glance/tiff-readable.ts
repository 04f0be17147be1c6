import type { TiffPage } from './tiff.ts';

/** CCITT RLE, G3, G4, LZW, deflate (two numbers), PackBits, and none. JPEG is taken as it is. */
const compressions = [1, 2, 3, 4, 5, 8, 32946, 32773];
/** Strips that are JPEG files of their own. */
export const jpegCompression = 7;
/** Bytes of a decoded page. */
const largest = 2 ** 28;
/** A byte of data gives at most so many (deflate 1032, LZW less than 1400). */
const ratios: Readonly<Record<number, number>> = { 1: 1, 5: 1400, 8: 1100, 32946: 1100, 32773: 64 };

/** Whether a page is of a kind that can be shown, and its data lie within the file of that length. */
export function isReadable(page: TiffPage, length: number): boolean {
  const { offsets, counts } = stripsOf(page);
  const [compression, samples, bits] = [firstOf(page, 259, 1), firstOf(page, 277, 1), firstOf(page, 258, 1)];
  const photometric = photometricOf(page);
  const size = counts.length === 0 ? length : counts.reduce((sum, count) => sum + count, 0);
  const decodable =
    compressions.includes(compression) && [0, 1, 2, 3, 5].includes(photometric) && [1, 2, 4, 8, 16].includes(bits) && samples <= 8;
  const embeddable =
    compression === jpegCompression && [0, 1, 2, 6].includes(photometric) && bits === 8 && samples === (photometric <= 1 ? 1 : 3);
  return (
    (decodable || embeddable) &&
    (firstOf(page, 284, 1) === 1 || samples === 1) &&
    lineOf(page) * page.height <= Math.min(largest, ratioOf(compression) * size) &&
    offsets.length > 0 &&
    (counts.length === offsets.length || (compression === 1 && counts.length === 0)) &&
    offsets.every((offset, index) => offset + (counts[index] ?? 0) <= length)
  );
}

/** How samples are to be read: 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr. */
export function photometricOf(page: TiffPage): number {
  return firstOf(page, 262, firstOf(page, 258, 1) === 1 ? 0 : 1);
}

/** Bytes of a line of the decoded page. */
function lineOf(page: TiffPage): number {
  return Math.ceil((page.width * firstOf(page, 277, 1) * firstOf(page, 258, 1)) / 8);
}

function ratioOf(compression: number): number {
  return ratios[compression] ?? Number.POSITIVE_INFINITY;
}

/** Where the data of a page stand: its strips, or its tiles. */
export function stripsOf(page: TiffPage): { readonly offsets: readonly number[]; readonly counts: readonly number[] } {
  const tiled = page.tags.has(322);
  return { offsets: page.tags.get(tiled ? 324 : 273) ?? [], counts: page.tags.get(tiled ? 325 : 279) ?? [] };
}

/** The first value of a tag. */
export function firstOf(page: TiffPage, tag: number, otherwise: number): number {
  return page.tags.get(tag)?.[0] ?? otherwise;
}
