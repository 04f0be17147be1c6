import { bytesOf } from '../glance/file-bytes.ts';
import { isOtherJpeg } from '../glance/is-other-jpeg.ts';
import { type JpegFacts, jpegFacts } from '../glance/jpeg.ts';
import { pngParts } from '../glance/png.ts';
import { isTiff, tiffPages } from '../glance/tiff.ts';
import { isReadable } from '../glance/tiff-readable.ts';
import type { PageSize, Rasteriser } from '../model/raster.ts';
import { isBeyondUndoing } from './is-beyond-undoing.ts';
import { boxOf, isPdf, openPdf } from './open-pdf.ts';

/** Why a picture or a scan cannot be shown. `unsupported`: whole, but of a kind that is not read. `several`: a photograph of several pages. `large`: too large to be undone. `stuck`: reading or drawing it comes to no end. */
export type ScanFault = 'encrypted' | 'restricted' | 'broken' | 'empty' | 'unsupported' | 'several' | 'large' | 'stuck';

/** The pages of a scan, or why it has none. */
export type ScanProbe = { readonly pages: readonly PageSize[] } | { readonly fault: ScanFault };

/**
 * Looks into a JPEG, PNG, TIFF or PDF original; its kind is told by its bytes. Of a JPEG file that was found whole, what it says is enough.
 * `lastResort` is asked for the pages of a PDF that cannot be taken apart.
 * Throws only where `lastResort` does.
 */
export async function probeScan(bytes: Uint8Array | JpegFacts, lastResort?: Rasteriser['open']): Promise<ScanProbe> {
  if (!(bytes instanceof Uint8Array)) return jpegScan(bytes);
  if (bytes.length === 0) return { fault: 'empty' };
  if (isTiff(bytes)) return probeTiff(bytes);

  const jpeg = jpegFacts(bytes);
  if (jpeg !== undefined) return jpegScan(jpeg);
  const png = pngParts(bytes);
  if (png !== undefined && isBeyondUndoing(png)) return { fault: 'large' };
  if (png !== undefined) return { pages: [sizeOf(png.width, png.height, png.dpi, png.orientation)] };
  if (isPdf(bytes)) return probePdf(bytes, lastResort);
  return { fault: looksKnown(bytes) && !isOtherJpeg(bytesOf(bytes)) ? 'broken' : 'unsupported' };
}

function jpegScan(facts: JpegFacts): ScanProbe {
  const { width, height, dpi, orientation } = facts;
  if (isBeyondUndoing(facts)) return { fault: 'large' };

  return { pages: [sizeOf(width, height, dpi, orientation)] };
}

async function probePdf(bytes: Uint8Array, lastResort: Rasteriser['open'] | undefined): Promise<ScanProbe> {
  const pdf = await openPdf(bytes);
  if (pdf === 'broken') {
    const drawn = await lastResort?.(bytes);
    if (drawn === undefined) return { fault: pdf };
    if (drawn === 'stuck') return { fault: drawn };
    await drawn.close();
    return { pages: drawn.pages };
  }
  if (typeof pdf === 'string') return { fault: pdf };

  try {
    return {
      pages: pdf.pages.map((page) => {
        const { width, height, rotation } = boxOf(pdf, page);
        return rotation % 180 === 0 ? { width, height } : { width: height, height: width };
      }),
    };
  } catch {
    return { fault: 'broken' };
  }
}

function probeTiff(bytes: Uint8Array): ScanProbe {
  const pages = tiffPages(bytesOf(bytes));
  if (pages === undefined) return { fault: 'broken' };
  if (pages.length === 0) return { fault: 'empty' };
  if (!pages.every((page) => isReadable(page, bytes.length))) return { fault: 'unsupported' };

  return { pages: pages.map((page) => sizeOf(page.width, page.height, page.dpi, page.orientation)) };
}

/** Where a file says nothing of its resolution, 150 dpi are taken. */
function sizeOf(width: number, height: number, dpi: number, orientation: number): PageSize {
  const scale = 72 / (dpi > 0 ? dpi : 150);
  const [across, down] = orientation > 4 ? [height, width] : [width, height];
  return { width: across * scale, height: down * scale };
}

/** It begins as a JPEG or PNG file does. */
function looksKnown(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xd8) || (bytes[0] === 0x89 && bytes[1] === 0x50);
}
