import type { FileFault } from '../model/case.ts';
import type { FileBytes } from './file-bytes.ts';
import { isTiff, type TiffGlance, tiffPages } from './tiff.ts';
import { isReadable, stripsOf } from './tiff-readable.ts';

/** What tells whether a page can be shown and where its data stand. */
const glance: TiffGlance = {
  tags: new Set([254, 256, 257, 258, 259, 262, 273, 277, 278, 279, 284, 322, 323, 324, 325]),
  most: 1000,
  longest: 1024 * 1024,
};

/** What is wrong with a TIFF file: directories or data outside of it, no page, or a page of a kind that cannot be printed (BigTIFF is one). */
export function tiffFault(file: FileBytes): FileFault | undefined {
  if (!isTiff(file.read(0, 4))) return 'unsupported';
  const pages = tiffPages(file, glance);
  if (pages === undefined) return 'cut';
  if (pages.length === 0) return 'broken';
  const isWhole = pages.every((page) => {
    const { offsets, counts } = stripsOf(page);
    return offsets.every((offset, index) => offset + (counts[index] ?? 0) <= file.size);
  });
  if (!isWhole) return 'cut';

  return pages.every((page) => isReadable(page, file.size)) ? undefined : 'unsupported';
}
