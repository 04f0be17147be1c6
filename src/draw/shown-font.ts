/** A font that is opened to see what it shows. */
export interface ShownFont {
  /** The codes of a text; `undefined` for bytes that are none. */
  codes(text: Uint8Array): Iterable<number | undefined>;
  /** What a code shows; `undefined` where that is nothing, or the glyph for what there is not. */
  glyph(code: number): ShownGlyph | undefined;
}

/** A glyph that is shown. */
export interface ShownGlyph {
  /** Thousandths of the size, as the file says. */
  readonly told: number;
  /** As the program says; `missing` where it has no such glyph, `undefined` where it does not say it. */
  readonly width: number | 'missing' | undefined;
}
