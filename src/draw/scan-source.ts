import { isPdf, openPdf } from './open-pdf.ts';
import type { Paper, Reference } from './paper.ts';
import { pdfSource } from './pdf-source.ts';
import { writePicture } from './picture-object.ts';
import { isTiff } from './tiff.ts';
import { tiffSource } from './tiff-source.ts';

/** What an object leaves of the volume's PDF/A-2 level: `A` all, `B` without its text's meaning, `none` nothing, as far as can be seen. */
export type Conformance = 'A' | 'B' | 'none';

/** A picture or a page of an original that stands in the file as an object; its matrix brings it into the unit square, the right way up. */
export interface ScanObject {
  readonly reference: Reference;
  readonly matrix: readonly number[];
  readonly conformance: Conformance;
}

/** An open original. */
export interface ScanSource {
  /** Writes a page's object, first page 0; `undefined` where it is broken. */
  page(index: number): Promise<ScanObject | undefined>;
}

/** Opens a scanned original of any kind: JPEG, PNG, TIFF or PDF; `undefined` where it cannot be read. */
export async function openScan(paper: Paper, bytes: Uint8Array): Promise<ScanSource | undefined> {
  if (isTiff(bytes)) return tiffSource(paper, bytes);
  if (isPdf(bytes)) {
    const pdf = await openPdf(bytes);
    return typeof pdf === 'string' ? undefined : pdfSource(paper, pdf);
  }
  return { page: () => writePicture(paper, bytes) };
}
