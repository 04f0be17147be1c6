import type { PDFDict } from '@cantoo/pdf-lib';
import { decodeStream } from './decode-stream.ts';
import { nameIn, numberIn } from './entries.ts';
import { codePointOf, encodingNamed } from './font-encodings.ts';
import { type FontProgram, fontProgram } from './font-program.ts';
import { latinText } from './latin-text.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { ShownFont } from './shown-font.ts';
import { walkOperators } from './walk-operators.ts';

/** Opens a Type 1 or TrueType font; `undefined` where it has no program or an encoding that PDF/A does not allow. Throws where it is damaged. */
export function simpleFont(pdf: OpenPdf, font: PDFDict): ShownFont | undefined {
  const { lib } = pdf;
  const descriptor = font.lookup(lib.PDFName.of('FontDescriptor'));
  const program = descriptor instanceof lib.PDFDict ? fontProgram(pdf, descriptor) : undefined;
  if (program === undefined || !(descriptor instanceof lib.PDFDict)) return undefined;
  const glyphOf = program.maps === undefined ? byName(pdf, font, program) : byCode(pdf, font, descriptor, program);
  if (glyphOf === undefined) return undefined;

  const missing = numberIn(pdf, descriptor, 'MissingWidth') ?? 0;
  const told = widthsOf(pdf, font);
  return {
    codes: (text) => text,
    glyph(code) {
      const glyph = glyphOf(code);
      if (glyph === undefined) return undefined;
      return { told: told(code) ?? missing, width: glyph === 'missing' ? glyph : program.width(glyph) };
    },
  };
}

/** Which glyph a code shows: `undefined` the one for what there is not, `missing` one that the program has not. */
type GlyphOf = (code: number) => number | 'missing' | undefined;

/** Type 1: a code has a name, a name a glyph (ISO 32000-1, 9.6.6.2). */
function byName(pdf: OpenPdf, font: PDFDict, program: FontProgram): GlyphOf | undefined {
  const base = baseEncoding(pdf, font) ?? program.encoding ?? encodingNamed('StandardEncoding');
  const names = [...(base ?? [])];
  for (const [code, name] of differencesOf(pdf, font)) names[code] = name;

  return (code) => {
    const name = names[code];
    return name === undefined || name === '.notdef' ? undefined : (program.names?.get(name) ?? 'missing');
  };
}

/**
 * TrueType (9.6.6.4, ISO 19005-2, 6.2.11.6): a symbolic font has no encoding, and one table of characters or that of symbols; any other
 * has an encoding of known names, and a table of Unicode where it has names of its own.
 */
function byCode(pdf: OpenPdf, font: PDFDict, descriptor: PDFDict, { maps = new Map(), count }: FontProgram): GlyphOf | undefined {
  const { lib } = pdf;
  const within = (glyph: number): number | undefined => (glyph > 0 && glyph < count ? glyph : undefined);
  const [unicode, roman, symbols] = [maps.get('3 1'), maps.get('1 0'), maps.get('3 0')];
  const symbolic = ((numberIn(pdf, descriptor, 'Flags') ?? 0) & 4) !== 0;
  if (symbolic) {
    if (font.lookup(lib.PDFName.of('Encoding')) !== undefined || (symbols === undefined && maps.size !== 1)) return undefined;
    const [only] = maps.values();
    return (code) =>
      within(
        symbols?.(0xf000 + code) || symbols?.(code) || symbols?.(0xf100 + code) || symbols?.(0xf200 + code) || (roman ?? only)?.(code) || 0,
      );
  }

  const base = baseEncoding(pdf, font);
  const differences = differencesOf(pdf, font);
  const own = [...differences.values()];
  if (base === undefined || base === encodingNamed('StandardEncoding')) return undefined;
  if (own.length > 0 && (unicode === undefined || own.some((name) => codePointOf(name) === undefined))) return undefined;
  const codes = new Map(encodingNamed('MacRomanEncoding')?.map((name, code) => [name, code]));
  return (code) => {
    const name = differences.get(code) ?? base[code];
    const point = name === undefined ? undefined : codePointOf(name);
    if (name === undefined || point === undefined) return undefined;
    return within(unicode?.(point) || roman?.(codes.get(name) ?? -1) || 0);
  };
}

/** The named encoding that a simple font has or begins from. */
function baseEncoding(pdf: OpenPdf, font: PDFDict): readonly (string | undefined)[] | undefined {
  const { lib } = pdf;
  const encoding = font.lookup(lib.PDFName.of('Encoding'));
  const name = encoding instanceof lib.PDFDict ? nameIn(pdf, encoding, 'BaseEncoding') : nameIn(pdf, font, 'Encoding');

  return name === undefined ? undefined : encodingNamed(name);
}

/** Names that an encoding has at codes of its own. */
function differencesOf({ lib }: OpenPdf, font: PDFDict): ReadonlyMap<number, string> {
  const encoding = font.lookup(lib.PDFName.of('Encoding'));
  const list = encoding instanceof lib.PDFDict ? encoding.lookup(lib.PDFName.of('Differences')) : undefined;
  const names = new Map<number, string>();
  let code = 0;
  for (const each of list instanceof lib.PDFArray ? list.asArray() : []) {
    if (each instanceof lib.PDFNumber) code = each.asNumber();
    else if (each instanceof lib.PDFName) names.set(code++, each.decodeText());
  }
  return names;
}

/** The widths of a simple font by code. */
function widthsOf(pdf: OpenPdf, font: PDFDict): (code: number) => number | undefined {
  const { lib } = pdf;
  const list = font.lookup(lib.PDFName.of('Widths'));
  const first = numberIn(pdf, font, 'FirstChar') ?? 0;

  return (code) => {
    const width = list instanceof lib.PDFArray && code >= first && code < first + list.size() ? list.lookup(code - first) : undefined;
    return width instanceof lib.PDFNumber ? width.asNumber() : undefined;
  };
}

/** Opens a Type 3 font: a glyph is a stream of operators, the first of which tells how wide it is. */
export function drawnFont(pdf: OpenPdf, font: PDFDict): ShownFont | undefined {
  const { lib } = pdf;
  const glyphs = font.lookup(lib.PDFName.of('CharProcs'));
  if (!(glyphs instanceof lib.PDFDict)) return undefined;
  const names = differencesOf(pdf, font);
  const told = widthsOf(pdf, font);
  return {
    codes: (text) => text,
    glyph(code) {
      const name = names.get(code);
      if (name === undefined || name === '.notdef') return undefined;
      const drawn = glyphs.lookup(lib.PDFName.of(name));
      const content = drawn instanceof lib.PDFRawStream ? decodeStream(lib, drawn) : undefined;
      let width: number | 'missing' | undefined = content === undefined ? 'missing' : undefined;
      walkOperators(latinText(content ?? new Uint8Array()), (operator, operands) => {
        if ((operator === 'd0' || operator === 'd1') && typeof width !== 'number') width = Number(operands[0]);
      });
      return { told: told(code) ?? 0, width };
    },
  };
}
