/** A picture as samples of eight bits, row by row from the top. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 1: grey; 3: sRGB. */
  readonly channels: 1 | 3;
  readonly samples: Uint8Array;
}

/** A picture of which the samples are compressed without loss (zlib format, RFC 1950). */
export interface PackedPixels extends Omit<Pixels, 'samples'> {
  readonly packed: Uint8Array;
}

/** What a page takes on paper, as it is seen. */
export interface PageSize {
  /** Points, after rotation. */
  readonly width: number;
  readonly height: number;
}

/**
 * Turns pages of PDF files into pictures, beside this thread and within a time. `stuck`: it was ended because it came to no end; whoever
 * hears that need not ask again.
 */
export interface Rasteriser {
  /** `undefined` where the file cannot be read, or asks for a password. Throws `MachineTrouble` where there is nothing to draw with. */
  open(bytes: Uint8Array): Promise<RasterPdf | 'stuck' | undefined>;
}

/** A PDF file that is open beside this thread until it is closed. */
export interface RasterPdf {
  readonly pages: readonly PageSize[];
  /**
   * A page with its annotations on white paper, first page 0; compressed where that takes no more than `share` of its samples.
   * `undefined` where it cannot be drawn. Throws `MachineTrouble` where there is nothing to draw with.
   */
  render(page: number, share: number): Promise<Pixels | PackedPixels | 'stuck' | undefined>;
  close(): Promise<void>;
}

/** Fonts that stand in for those that a file names and does not hold: one with serifs (宋, 仿宋, 楷), one without (黑). */
export interface StandIns {
  readonly serif: Uint8Array;
  readonly sans: Uint8Array;
}
