import type { PDFArray, PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { type CharacterMap, characterMap, toUnicode } from './character-map.ts';
import { decodeStream } from './decode-stream.ts';
import { codePointOf, encodingNamed } from './font-encodings.ts';
import { type FontProgram, fontProgram } from './font-program.ts';
import { latinText } from './latin-text.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { Conformance } from './scan-source.ts';
import { walkOperators } from './walk-operators.ts';

/** Tells of a text in a font, as the bytes of its codes, which level of PDF/A it leaves. `hidden`: it is shown in no colour (mode 3 of text). */
export type ShownText = (text: Uint8Array, hidden: boolean) => Conformance;

/**
 * Opens a font to judge what is shown in it by ISO 19005-2, 6.2.11: its encoding and maps by 6.2.11.3 and 6.2.11.6, each glyph once by
 * 6.2.11.4.1 (it is in the program), 6.2.11.5 (it is as wide as the file says), 6.2.11.8 (it is not the one for those that there are not)
 * and 6.2.11.7 (which character it is). A font that cannot be read leaves no level. Never throws.
 */
export function judgeFont(pdf: OpenPdf, font: PDFDict): ShownText {
  try {
    const opened = openFont(pdf, font);
    return opened === undefined ? () => 'none' : judgeOnce(opened, toUnicode(pdf, font), encodingTellsCharacters(pdf, font));
  } catch {
    return () => 'none';
  }
}

/** A font that keeps to the rules for fonts as a whole. */
interface OpenFont {
  /** The codes of a text; `undefined` for bytes that are none. */
  codes(text: Uint8Array): Iterable<number | undefined>;
  /** What a code shows; `undefined` where that is nothing, or the glyph for what there is not. */
  glyph(code: number): ShownGlyph | undefined;
}

interface ShownGlyph {
  /** Thousandths of the size, as the file says. */
  readonly told: number;
  /** As the program says; `missing` where it has no such glyph, `undefined` where it does not say it. */
  readonly width: number | 'missing' | undefined;
}

/** Widths may differ by so many thousandths (6.2.11.5). */
const tolerance = 1;

function judgeOnce(font: OpenFont, texts: ReadonlyMap<number, string> | undefined, named: boolean): ShownText {
  const known = new Map<number, Conformance>();
  const judge = (code: number, hidden: boolean): Conformance => {
    const glyph = font.glyph(code);
    if (glyph === undefined) return 'none';
    if (!hidden && !(typeof glyph.width === 'number' && Math.abs(glyph.width - glyph.told) <= tolerance)) return 'none';

    return isCharacter(texts?.get(code), named && texts === undefined) ? 'A' : 'B';
  };

  return (text, hidden) => {
    let worst: Conformance = 'A';
    try {
      for (const code of font.codes(text)) {
        const key = code === undefined ? undefined : code * 2 + Number(hidden);
        const level = code === undefined || key === undefined ? 'none' : (known.get(key) ?? judge(code, hidden));
        if (key !== undefined) known.set(key, level);
        if (level > worst) worst = level;
      }
    } catch {
      return 'none';
    }
    return worst;
  };
}

/** Not nothing, no mark of byte order (6.2.11.7.2), and none for private use, which would need an actual text beside it (6.2.11.7.3). */
function isCharacter(text: string | undefined, named: boolean): boolean {
  if (text === undefined || text === '') return named;

  return !/[\0\uFEFF\uFFFE\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/u.test(text);
}

/** A simple font whose encoding consists of known names needs no map (6.2.11.7.2). */
function encodingTellsCharacters({ lib }: OpenPdf, font: PDFDict): boolean {
  const encoding = font.lookup(lib.PDFName.of('Encoding'));

  return encoding instanceof lib.PDFName && encodingNamed(encoding.asString().slice(1)) !== undefined;
}

function openFont(pdf: OpenPdf, font: PDFDict): OpenFont | undefined {
  const { lib } = pdf;
  const subtype = nameIn(pdf, font, 'Subtype');
  if (subtype === 'Type3') return openDrawn(pdf, font);
  if (subtype === 'Type0') return openComposite(pdf, font);

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

/** Type 3: a glyph is a stream of operators, the first of which tells how wide it is. */
function openDrawn(pdf: OpenPdf, font: PDFDict): OpenFont | undefined {
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

/** Predefined CMaps in which a code is a CID (9.7.5.2). What others say of codes is not at hand. */
const identities = new Set(['Identity-H', 'Identity-V']);
const lastCid = 65_535;

function openComposite(pdf: OpenPdf, font: PDFDict): OpenFont | undefined {
  const { lib } = pdf;
  const descendants = font.lookup(lib.PDFName.of('DescendantFonts'));
  const inner = descendants instanceof lib.PDFArray ? descendants.lookup(0) : undefined;
  const descriptor = inner instanceof lib.PDFDict ? inner.lookup(lib.PDFName.of('FontDescriptor')) : undefined;
  if (!(inner instanceof lib.PDFDict && descriptor instanceof lib.PDFDict)) return undefined;
  const program = fontProgram(pdf, descriptor);
  const map = mapOf(pdf, font, inner);
  if (program === undefined || map === undefined) return undefined;
  const glyphOf = byCid(pdf, inner, program);
  if (glyphOf === undefined) return undefined;

  const told = cidWidths(pdf, inner);
  return {
    codes: (text) => (map === 'identity' ? pairs(text) : map.codes(text)),
    glyph(code) {
      const cid = map === 'identity' ? code : (map.cids.get(code) ?? 0);
      const glyph = cid === 0 ? undefined : glyphOf(cid);
      if (glyph === undefined) return undefined;
      return { told: told(cid), width: glyph === 'missing' ? glyph : program.width(glyph) };
    },
  };
}

function* pairs(text: Uint8Array): Generator<number | undefined> {
  for (let at = 0; at < text.length; at += 2) yield at + 1 < text.length ? (text[at] ?? 0) * 256 + (text[at + 1] ?? 0) : undefined;
}

/**
 * The CMap of a composite font: `identity`, or one within the file that says of itself what its dictionary does, goes on from no other, has
 * no CID above 65535, and is for the characters of the font (6.2.11.3.1, 6.2.11.3.3, 6.1.13).
 */
function mapOf(pdf: OpenPdf, font: PDFDict, inner: PDFDict): CharacterMap | 'identity' | undefined {
  const { lib } = pdf;
  const encoding = font.lookup(lib.PDFName.of('Encoding'));
  if (encoding instanceof lib.PDFName) return identities.has(encoding.asString().slice(1)) ? 'identity' : undefined;
  if (!(encoding instanceof lib.PDFRawStream)) return undefined;

  const map = characterMap(pdf, encoding);
  const [of, by] = [inner, encoding.dict].map((dict) => dict.lookup(lib.PDFName.of('CIDSystemInfo')));
  if (!(of instanceof lib.PDFDict && by instanceof lib.PDFDict)) return undefined;
  const alike = ['Registry', 'Ordering'].every((key) => textIn(pdf, of, key) === textIn(pdf, by, key));
  const covered = (numberIn(pdf, of, 'Supplement') ?? 0) <= (numberIn(pdf, by, 'Supplement') ?? 0);
  const direct =
    !map.continues && !encoding.dict.has(lib.PDFName.of('UseCMap')) && map.mode === (numberIn(pdf, encoding.dict, 'WMode') ?? 0);
  return alike && covered && direct && map.lastCid <= lastCid ? map : undefined;
}

/** Glyphs by CID: in TrueType by a map that the font must have (6.2.11.3.2), else as the program says. */
function byCid(pdf: OpenPdf, inner: PDFDict, program: FontProgram): ((cid: number) => number | 'missing' | undefined) | undefined {
  const { lib } = pdf;
  const { cids, count, maps } = program;
  if (maps === undefined) return (cid) => (cids === undefined ? (cid < count ? cid : 'missing') : (cids.get(cid) ?? 'missing'));

  const map = inner.lookup(lib.PDFName.of('CIDToGIDMap'));
  const table = map instanceof lib.PDFRawStream ? decodeStream(lib, map) : undefined;
  if (table === undefined && map?.toString() !== '/Identity') return undefined;
  return (cid) => {
    const glyph = table === undefined ? cid : (table[cid * 2] ?? 0) * 256 + (table[cid * 2 + 1] ?? 0);
    return glyph === 0 ? undefined : glyph < count ? glyph : 'missing';
  };
}

/** Fills of widths that a font has in earnest: more would take long. */
const mostWidths = 2 ** 22;

/** The widths of a CID font by CID (9.7.4.3). Throws where they make no sense. */
function cidWidths(pdf: OpenPdf, inner: PDFDict): (cid: number) => number {
  const { lib } = pdf;
  const usual = numberIn(pdf, inner, 'DW') ?? 1000;
  const list = inner.lookup(lib.PDFName.of('W'));
  const widths = new Float64Array(list instanceof lib.PDFArray ? lastCid + 1 : 0).fill(usual);
  let filled = 0;
  for (let at = 0; list instanceof lib.PDFArray && at + 1 < list.size(); ) {
    const [first, next] = [numberOf(pdf, list.lookup(at)), list.lookup(at + 1)];
    if (next instanceof lib.PDFArray) {
      widths.set(numbersIn(pdf, next).slice(0, lastCid + 1 - first), first);
      at += 2;
    } else {
      const last = Math.min(numberOf(pdf, next), lastCid);
      filled += Math.max(last - first, 0);
      if (filled > mostWidths) throw new Error('widths beyond all measure');
      widths.fill(numberOf(pdf, list.lookup(at + 2)), first, last + 1);
      at += 3;
    }
  }
  return (cid) => widths[cid] ?? usual;
}

function numbersIn(pdf: OpenPdf, list: PDFArray): readonly number[] {
  return Array.from({ length: list.size() }, (_, index) => numberOf(pdf, list.lookup(index)));
}

function numberOf({ lib }: OpenPdf, value: PDFObject | undefined): number {
  if (!(value instanceof lib.PDFNumber)) throw new Error('no number');
  return value.asNumber();
}

function numberIn({ lib }: OpenPdf, dict: PDFDict, key: string): number | undefined {
  const value = dict.lookup(lib.PDFName.of(key));
  return value instanceof lib.PDFNumber ? value.asNumber() : undefined;
}

function nameIn({ lib }: OpenPdf, dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(lib.PDFName.of(key));
  return value instanceof lib.PDFName ? value.asString().slice(1) : undefined;
}

function textIn({ lib }: OpenPdf, dict: PDFDict, key: string): string | undefined {
  const value = dict.lookup(lib.PDFName.of(key));
  return value instanceof lib.PDFString || value instanceof lib.PDFHexString ? value.decodeText() : undefined;
}
