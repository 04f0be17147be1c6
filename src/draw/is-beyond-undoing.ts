import type { JpegFacts } from '../glance/jpeg.ts';
import { bytesUndone, type PngParts } from '../glance/png.ts';

/** Bytes of a PNG picture undone. */
const largest = 2 ** 28;
/** Megapixels of a picture in the inks of a press that is undone. */
export const largestInks = 64;

/** Whether a picture cannot go into a volume as it is, and takes more memory undone than a build may have. */
export function isBeyondUndoing(picture: JpegFacts | PngParts): boolean {
  if ('data' in picture) return !isPlain(picture) && bytesUndone(picture) > largest;

  return isUnexplained(picture) && picture.width * picture.height > largestInks * 1e6;
}

/** The compressed data of a PNG picture can be shown by PDF as it is. */
export function isPlain(parts: PngParts): boolean {
  return parts.colour < 4 && !parts.interlaced && parts.transparency === undefined;
}

/** In the inks of a press, and no profile says which. */
export function isUnexplained({ channels, profile }: JpegFacts): boolean {
  return channels === 4 && profile === undefined;
}
