import * as fontkit from 'fontkit';
import { remember } from '../model/remember.ts';
import { trueTypeGlyphs } from './true-type-glyphs.ts';
import { trueTypeAdvance, trueTypeTables } from './true-type-subset.ts';

/** The bytes of each face of the theme; a face of a collection is handed over as a file of its own (`singleFace`). */
export type FontFiles = ReadonlyMap<string, Uint8Array>;

/** What is used of a parsed font. */
export interface OpenFont {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly box: readonly [number, number, number, number];
  /** Glyph id of a code point; 0 where the font has none. */
  glyph(codePoint: number): number;
  /** Font units. */
  advance(glyph: number): number;
  /** A subset of these glyphs in this order, as a CFF font; for fonts whose outlines are not TrueType. */
  subset(glyphs: readonly number[]): Uint8Array;
}

/** A font is parsed once, however many volumes are set in it. */
const parse = remember(parseFont);

/** Opens faces when they are first asked for, each once. */
export interface Fonts {
  /** `undefined` where no such face was handed over, or its file is not a font. */
  face(name: string): OpenFont | undefined;
}

export function openFonts(files: FontFiles): Fonts {
  const open = new Map<string, OpenFont | undefined>();
  return {
    face(name) {
      if (open.has(name)) return open.get(name);

      const bytes = files.get(name);
      const font = bytes === undefined ? undefined : parse(bytes);
      open.set(name, font);
      return font;
    },
  };
}

function parseFont(bytes: Uint8Array): OpenFont | undefined {
  try {
    const opened = fontkit.create(bytes as Parameters<typeof fontkit.create>[0]);
    return 'fonts' in opened ? undefined : wrap(bytes, opened);
  } catch {
    return undefined;
  }
}

/** Degrees, of the table that states it: fontkit reads the names of all glyphs with it. */
function angleOf(tables: ReturnType<typeof trueTypeTables>): number | undefined {
  const post = tables?.get('post');
  return post === undefined || post.byteLength < 8 ? undefined : post.getInt32(4) / 0x10000;
}

function wrap(bytes: Uint8Array, font: fontkit.Font): OpenFont {
  const tables = trueTypeTables(bytes);
  const glyphOf = (tables === undefined ? undefined : trueTypeGlyphs(tables)) ?? ((codePoint) => font.glyphForCodePoint(codePoint).id);
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    bytes,
    name: font.postscriptName.replace(/[^!-~]|[[\](){}<>/%#]/g, ''),
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.capHeight,
    xHeight: font.xHeight,
    italicAngle: angleOf(tables) ?? font.italicAngle,
    box: [minX, minY, maxX, maxY],
    glyph: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph < font.numGlyphs ? glyph : 0;
    },
    advance: tables === undefined ? (glyph) => font.getGlyph(glyph).advanceWidth : trueTypeAdvance(tables),
    subset: (glyphs) => {
      const subset = font.createSubset();
      for (const glyph of glyphs) subset.includeGlyph(font.getGlyph(glyph));
      return subset.encode();
    },
  };
}
