import type { PDFDict } from '@cantoo/pdf-lib';
import { cffProgram } from './cff-program.ts';
import { decodeStream } from './decode-stream.ts';
import type { OpenPdf } from './open-pdf.ts';
import { trueTypeMaps } from './true-type-glyphs.ts';
import { trueTypeAdvance, trueTypeTables } from './true-type-subset.ts';
import { type1Program } from './type1-program.ts';

/** A font program as far as it is asked: which glyphs it has, how wide they are, and by what it finds them. */
export interface FontProgram {
  /** How many glyphs; they are numbered from 0, which in all but Type 1 stands for those that there are not. */
  readonly count: number;
  /** Advance of a glyph in thousandths of the size; `undefined` where it cannot be seen. */
  width(glyph: number): number | undefined;
  /** Glyphs by name. */
  readonly names?: ReadonlyMap<string, number>;
  /** Names by code; none where it is the standard encoding. */
  readonly encoding?: readonly (string | undefined)[] | undefined;
  /** Glyphs by CID. */
  readonly cids?: ReadonlyMap<number, number>;
  /** TrueType: glyphs by code, for each table of characters, such as `3 1`. */
  readonly maps?: ReadonlyMap<string, (code: number) => number>;
}

/** The program that a font's descriptor holds; `undefined` where there is none that can be read. Throws where it is damaged. */
export function fontProgram({ lib }: OpenPdf, descriptor: PDFDict): FontProgram | undefined {
  for (const [key, open] of kinds) {
    const stream = descriptor.lookup(lib.PDFName.of(key));
    if (!(stream instanceof lib.PDFRawStream)) continue;
    const bytes = decodeStream(lib, stream);
    return bytes === undefined ? undefined : open(bytes);
  }
  return undefined;
}

const kinds = [
  ['FontFile', type1Program],
  ['FontFile2', trueTypeProgram],
  ['FontFile3', (bytes: Uint8Array) => trueTypeProgram(bytes) ?? cffProgram(bytes)],
] as const;

function trueTypeProgram(bytes: Uint8Array): FontProgram | undefined {
  const tables = trueTypeTables(bytes);
  const unit = tables?.get('head')?.getUint16(18) ?? 0;
  if (tables === undefined || unit === 0) return undefined;

  const advance = trueTypeAdvance(tables);
  return {
    count: tables.get('maxp')?.getUint16(4) ?? 0,
    width: (glyph) => (advance(glyph) * 1000) / unit,
    maps: trueTypeMaps(tables),
  };
}
