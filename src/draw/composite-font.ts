import type { PDFArray, PDFDict, PDFObject } from '@cantoo/pdf-lib';
import { type CharacterMap, characterMap } from './character-map.ts';
import { decodeStream } from './decode-stream.ts';
import { numberIn, textIn } from './entries.ts';
import { type FontProgram, fontProgram } from './font-program.ts';
import type { OpenPdf } from './open-pdf.ts';
import type { ShownFont } from './shown-font.ts';

/** Predefined CMaps in which a code is a CID (9.7.5.2). What others say of codes is not at hand. */
const identities = new Set(['Identity-H', 'Identity-V']);
const lastCid = 65_535;

/** Opens a composite font; `undefined` where it has no program, or maps that PDF/A does not allow or that are not at hand. Throws where it is damaged. */
export function compositeFont(pdf: OpenPdf, font: PDFDict): ShownFont | undefined {
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

/**
 * Glyphs by CID: in TrueType by the map of the font, else as the program says. One that has none means that they are the same (ISO 32000-1,
 * 9.7.4.2); PDF/A wants that said (6.2.11.3.2), and the volume says it.
 */
function byCid(pdf: OpenPdf, inner: PDFDict, program: FontProgram): ((cid: number) => number | 'missing' | undefined) | undefined {
  const { lib } = pdf;
  const { cids, count, maps } = program;
  if (maps === undefined) return (cid) => (cids === undefined ? (cid < count ? cid : 'missing') : (cids.get(cid) ?? 'missing'));

  const map = inner.lookup(lib.PDFName.of('CIDToGIDMap'));
  const table = map instanceof lib.PDFRawStream ? decodeStream(lib, map) : undefined;
  if (table === undefined && map !== undefined && map.toString() !== '/Identity') return undefined;
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
