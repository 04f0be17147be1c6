import type { StandIns } from '../model/raster.ts';
import type { Pdfium } from './pdfium.ts';

/**
 * Lets PDFium ask for the fonts that a file names and does not hold: Han text would stay blank. `fontOf` is asked when one is needed.
 * Fills an FPDF_SYSFONTINFO (fpdf_sysfontinfo.h, version 1): a version and eight functions, four bytes each.
 * Runs on the thread of PDFium, which gets it as text: it may name nothing outside itself.
 */
export function offerFonts(pdfium: Pdfium, fontOf: (name: keyof StandIns) => Uint8Array): void {
  /** FX_Charset of Latin text: PDFium has faces of its own for it. */
  const latin = [0, 1];
  const simplifiedChinese = 134;
  /** Names of fonts without serifs, as files from here name them. */
  const sansNames = /hei|gothic|sans|deng|黑|等线|yahei|arial|helvetica/i;
  const [serif, sans] = [1, 2];
  const memory = pdfium.pdfium;

  const mapFont = (charset: number, face: number): number => {
    if (latin.includes(charset)) return 0;
    return sansNames.test(memory.UTF8ToString(face)) ? sans : serif;
  };
  /** A table of an OpenType file by its tag; the whole file for 0, nothing where it has no such table. */
  const tableOf = (font: Uint8Array, tag: number): Uint8Array => {
    if (tag === 0 || font.length < 12) return font;

    const view = new DataView(font.buffer, font.byteOffset, font.length);
    const count = view.getUint16(4);
    for (let entry = 12; entry < 12 + count * 16 && entry + 16 <= font.length; entry += 16) {
      if (view.getUint32(entry) !== tag) continue;
      const from = view.getUint32(entry + 8);
      return font.subarray(from, from + view.getUint32(entry + 12));
    }
    return new Uint8Array();
  };
  const fontData = (handle: number, table: number, buffer: number, size: number): number => {
    const data = tableOf(fontOf(handle === sans ? 'sans' : 'serif'), table >>> 0);
    if (buffer !== 0 && size >= data.length) memory.HEAPU8.set(data, buffer);
    return data.length;
  };
  // One of its own for each place: PDFium's table knows a function by itself, whatever signature is asked for.
  const functions = [
    memory.addFunction(() => undefined, 'vi'),
    memory.addFunction(() => undefined, 'vii'),
    memory.addFunction((_self, _weight, _italic, charset = 0, _pitch, face = 0) => mapFont(charset, face), 'iiiiiiii'),
    memory.addFunction(() => 0, 'iii'),
    memory.addFunction((_self, handle = 0, table = 0, buffer = 0, size = 0) => fontData(handle, table, buffer, size), 'iiiiii'),
    memory.addFunction(() => 0, 'iiiii'),
    memory.addFunction(() => simplifiedChinese, 'iii'),
    memory.addFunction(() => undefined, 'vii'),
  ];
  const at = memory._malloc(4 * (functions.length + 1));
  const info = new DataView(memory.HEAPU8.buffer, at);
  for (const [index, value] of [1, ...functions].entries()) info.setInt32(index * 4, value, true);
  pdfium.FPDF_SetSystemFontInfo(at);
}
