import { bytesOf } from '../glance/file-bytes.ts';
import { isOtherJpeg } from '../glance/is-other-jpeg.ts';
import { type JpegFacts, jpegFacts } from '../glance/jpeg.ts';
import { type PngParts, pngParts } from '../glance/png.ts';
import { isTiff, tiffPages } from '../glance/tiff.ts';
import { isReadable } from '../glance/tiff-readable.ts';
import type { PictureFacts } from '../model/theme.ts';
import { isBeyondUndoing } from './is-beyond-undoing.ts';
import type { ScanFault } from './probe-scan.ts';

/** What a photograph says of itself, or why it cannot be shown. */
export type PictureProbe = PictureFacts | { readonly fault: ScanFault };

/**
 * Looks into a picture, JPEG, PNG or TIFF of one page; its kind is told by its bytes. Of a JPEG file that was found whole, what it says is enough.
 * Width and height are those after EXIF orientation. Never throws.
 */
export function probePicture(bytes: Uint8Array | JpegFacts): PictureProbe {
  if (!(bytes instanceof Uint8Array)) return ofParts(bytes);
  if (bytes.length === 0) return { fault: 'empty' };
  if (isTiff(bytes)) return tiffPicture(bytes);

  const jpeg = jpegFacts(bytes);
  if (jpeg !== undefined) return ofParts(jpeg);
  const png = pngParts(bytes);
  if (png !== undefined) return ofParts(png);

  const begun = (bytes[0] === 0xff && bytes[1] === 0xd8) || (bytes[0] === 0x89 && bytes[1] === 0x50);
  return { fault: begun && !isOtherJpeg(bytesOf(bytes)) ? 'broken' : 'unsupported' };
}

type Stored = Pick<JpegFacts, 'width' | 'height' | 'orientation' | 'dpi'>;

function ofParts(parts: JpegFacts | PngParts): PictureProbe {
  return isBeyondUndoing(parts) ? { fault: 'large' } : asSeen(parts);
}

function asSeen({ width, height, orientation, dpi }: Stored): PictureFacts {
  const [across, down] = orientation > 4 ? [height, width] : [width, height];

  return { width: across, height: down, orientation, ...resolution(dpi) };
}

function tiffPicture(bytes: Uint8Array): PictureProbe {
  const pages = tiffPages(bytesOf(bytes));
  if (pages === undefined) return { fault: 'broken' };
  const [page] = pages;
  if (page === undefined) return { fault: 'empty' };
  if (pages.length > 1) return { fault: 'several' };
  if (!isReadable(page, bytes.length)) return { fault: 'unsupported' };

  return asSeen(page);
}

function resolution(dpi: number): { readonly dpi?: number } {
  return dpi > 0 ? { dpi } : {};
}
