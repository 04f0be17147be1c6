import type { Paper, Reference } from './paper.ts';
import { pictureMatrix } from './picture-matrix.ts';
import { writePicture } from './picture-object.ts';

/** A page of an original that stands in the file as an object; its matrix brings it into the unit square, the right way up. */
export interface ScanObject {
  readonly reference: Reference;
  readonly matrix: readonly number[];
  /** It brings nothing that PDF/A forbids, as far as can be seen. */
  readonly conforming: boolean;
}

/** An open original. */
export interface ScanSource {
  /** Writes a page's object, first page 0; `undefined` where it is broken. */
  page(index: number): Promise<ScanObject | undefined>;
}

/** Opens a scanned original of any kind: JPEG, PNG, TIFF or PDF; `undefined` where it cannot be read. */
export async function openScan(paper: Paper, bytes: Uint8Array): Promise<ScanSource | undefined> {
  return {
    async page() {
      const written = await writePicture(paper, bytes);
      return written === undefined
        ? undefined
        : { ...written, matrix: pictureMatrix(written.orientation, { x: 0, y: 0, width: 1, height: 1 }) };
    },
  };
}
