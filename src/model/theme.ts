import type { FontRole } from './volume.ts';

/** Paper, margins, faces and sizes: how every page looks. Lengths in points. */
export interface Theme {
  readonly paper: { readonly width: number; readonly height: number };
  /** `inner` is the bound side. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly inner: number; readonly outer: number };
  /** Odd and even pages mirror their inner margin. */
  readonly duplex: boolean;
  /** Face per role, first to last: a character goes to the first face that covers it. */
  readonly faces: { readonly [role in FontRole]: readonly string[] };
  readonly body: { readonly font: FontRole; readonly size: number; readonly leading: number };
  readonly cellPadding: number;
  readonly lineWidth: number;
  /** `distance`: from the edge of the paper to the nearer edge of the number's line. */
  readonly pageNumber: { readonly font: FontRole; readonly size: number; readonly distance: number };
}

/** How wide characters are. The only thing layout knows of fonts. */
export interface Measure {
  /** Advance of a code point at size 1 point. */
  width(face: string, codePoint: number): number;
  covers(face: string, codePoint: number): boolean;
  /** Ascent and descent (positive) at size 1 point. */
  ascent(face: string): number;
  descent(face: string): number;
}

/** How large pictures and scans are, as probed before layout. Pixels; after EXIF orientation. */
export interface PictureFacts {
  readonly width: number;
  readonly height: number;
  /** EXIF orientation 1–8. */
  readonly orientation: number;
  /** Dots per inch, where the file says. */
  readonly dpi?: number;
}

export interface ScanFacts {
  /** One a page, points, after rotation. */
  readonly pages: readonly { readonly width: number; readonly height: number }[];
}

export interface Pictures {
  picture(file: string): PictureFacts | undefined;
  scan(file: string): ScanFacts | undefined;
}
