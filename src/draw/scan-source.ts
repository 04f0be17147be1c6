import { isTiff } from '../glance/tiff.ts';
import type { Rasteriser, RasterPdf } from '../model/raster.ts';
import type { ImageReason } from './judge-page.ts';
import { isPdf, type OpenPdf, openPdf, type PdfFault } from './open-pdf.ts';
import type { Paper, Reference } from './paper.ts';
import { pdfSource } from './pdf-source.ts';
import { writePicture } from './picture-object.ts';
import { textual, writePixels } from './pixels.ts';
import { tiffSource } from './tiff-source.ts';

/** What an object leaves of the volume's PDF/A level: `A` all, `none` nothing, as far as can be seen. */
export type Conformance = 'A' | 'none';

/** A picture or a page of an original that stands in the file as an object; its matrix brings it into the unit square, the right way up. */
export interface ScanObject {
  readonly reference: Reference;
  readonly matrix: readonly number[];
  readonly conformance: Conformance;
  /** Why a page of a PDF stands there as a picture, where it does. */
  readonly reason?: ImageReason;
}

/** An open original. */
export interface ScanSource {
  /** Writes a page's object, first page 0; `undefined` where it is broken, `stuck` where drawing it comes to no end. */
  page(index: number): Promise<ScanObject | 'stuck' | undefined>;
  /** Lets go of what it holds outside of our own memory. */
  close?(): Promise<void>;
}

/** Writes a page of a PDF as a picture, first page 0; `undefined` where it cannot be drawn, `stuck` where that comes to no end. */
export type PagePicture = (index: number) => Promise<ScanObject | 'stuck' | undefined>;

/** Opens a scanned original of any kind: JPEG, PNG, TIFF or PDF; `undefined` where it cannot be read. */
export async function openScan(paper: Paper, bytes: Uint8Array, rasteriser?: Rasteriser): Promise<ScanSource | undefined> {
  if (isTiff(bytes)) return tiffSource(paper, bytes);
  if (isPdf(bytes)) return openPdfScan(paper, bytes, rasteriser);
  return { page: () => writePicture(paper, bytes) };
}

async function openPdfScan(paper: Paper, bytes: Uint8Array, rasteriser: Rasteriser | undefined): Promise<ScanSource | undefined> {
  const pdf = await openPdf(bytes);
  let opened: Promise<RasterPdf | 'stuck' | undefined> | undefined;
  const picture: PagePicture = async (index) => {
    opened ??= rasteriser === undefined ? undefined : openRaster(rasteriser, bytes, pdf);
    const raster = await opened;
    const pixels = raster === 'stuck' ? raster : await raster?.render(index, textual);
    if (pixels === 'stuck' || pixels === undefined) return pixels;
    return { reference: await writePixels(paper, pixels), matrix: upright, conformance: 'A' };
  };
  const close = async () => {
    const raster = await opened;
    if (raster !== 'stuck') await raster?.close();
  };
  if (typeof pdf !== 'string') return { ...pdfSource(paper, pdf, rasteriser === undefined ? undefined : picture), close };
  if (pdf !== 'broken' || rasteriser === undefined) return undefined;
  return {
    async page(index) {
      const drawn = await picture(index);
      return drawn === undefined || drawn === 'stuck' ? drawn : { ...drawn, reason: 'unread' };
    },
    close,
  };
}

/** Opens the file to be drawn; where its table of contents is lost, as it was put together again. */
async function openRaster(rasteriser: Rasteriser, bytes: Uint8Array, pdf: OpenPdf | PdfFault): Promise<RasterPdf | 'stuck' | undefined> {
  const opened = await rasteriser.open(bytes);
  if (opened !== undefined || typeof pdf === 'string') return opened;

  const mended = await pdf.document.save({ useObjectStreams: false, updateFieldAppearances: false }).catch(() => undefined);
  return mended === undefined ? undefined : rasteriser.open(mended);
}

const upright = [1, 0, 0, 1, 0, 0];
