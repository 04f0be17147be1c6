import type { PictureFacts } from '../model/theme.ts';
import { jpegFacts } from './jpeg.ts';
import { pngParts } from './png.ts';
import type { ScanFault } from './probe-scan.ts';

/** What a photograph says of itself, or why it cannot be shown. */
export type PictureProbe = PictureFacts | { readonly fault: ScanFault };

/** Looks into a JPEG or PNG picture; its kind is told by its bytes. Width and height are those after EXIF orientation. Never throws. */
export function probePicture(bytes: Uint8Array): PictureProbe {
  if (bytes.length === 0) return { fault: 'empty' };

  const jpeg = jpegFacts(bytes);
  if (jpeg !== undefined) {
    const { orientation } = jpeg;
    const [width, height] = orientation > 4 ? [jpeg.height, jpeg.width] : [jpeg.width, jpeg.height];
    return { width, height, orientation, ...resolution(jpeg.dpi) };
  }
  const png = pngParts(bytes);
  if (png !== undefined) return { width: png.width, height: png.height, orientation: 1, ...resolution(png.dpi) };

  const begun = (bytes[0] === 0xff && bytes[1] === 0xd8) || (bytes[0] === 0x89 && bytes[1] === 0x50);
  return { fault: begun ? 'broken' : 'unsupported' };
}

function resolution(dpi: number): { readonly dpi?: number } {
  return dpi > 0 ? { dpi } : {};
}
