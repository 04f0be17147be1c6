import type { Measure } from '../model/theme.ts';
import type { Fonts, OpenFont } from './fonts.ts';

interface KnownFace {
  readonly font: OpenFont | undefined;
  /** Advance at size 1 by code point; -1 where the face has no glyph. */
  readonly widths: Map<number, number>;
}

/** A measure that asks each face for each character once. */
export function measureFonts(fonts: Fonts): Measure {
  const faces = new Map<string, KnownFace>();

  const face = (name: string): KnownFace => {
    const known = faces.get(name) ?? { font: fonts.face(name), widths: new Map<number, number>() };
    faces.set(name, known);
    return known;
  };
  const advance = (name: string, codePoint: number): number => {
    const { font, widths } = face(name);
    const known = widths.get(codePoint);
    if (known !== undefined) return known;

    const glyph = font?.glyph(codePoint) ?? 0;
    const width = font === undefined || glyph === 0 ? -1 : font.advance(glyph) / font.unitsPerEm;
    widths.set(codePoint, width);
    return width;
  };

  return {
    width: (name, codePoint) => Math.max(advance(name, codePoint), 0),
    covers: (name, codePoint) => advance(name, codePoint) >= 0,
    ascent: (name) => share(face(name).font, (font) => font.ascent),
    descent: (name) => share(face(name).font, (font) => -font.descent),
  };
}

function share(font: OpenFont | undefined, pick: (font: OpenFont) => number): number {
  return font === undefined ? 0 : pick(font) / font.unitsPerEm;
}
