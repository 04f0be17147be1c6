import type { PdfSink } from './draw-volume.ts';
import { endPacked } from './end-packed.ts';
import type { OpenFont } from './fonts.ts';
import type { Paper, Reference } from './paper.ts';
import { subsetTrueType, trueTypeTables } from './true-type-subset.ts';

/** A face as it is used in a file: each character that is drawn gets a code of its own, so that text can be copied exactly. */
export interface EmbeddedFace {
  /** Name in the resources of a page, such as F0. */
  readonly label: string;
  readonly reference: Reference;
  /** Four hexadecimal digits. */
  code(codePoint: number): string;
  /** Advance of a code at size 1 point. */
  width(codePoint: number): number;
  /** Makes the subset, which is compressed beside what else is done; what comes back writes it. Called once, after the last page. */
  finish(sink: Pick<PdfSink, 'deflate'>): () => Promise<void>;
}

/** Makes a face ready for drawing. Its glyphs are numbered in the order in which they are asked for. */
export function embedFace(paper: Paper, font: OpenFont, index: number): EmbeddedFace {
  const reference = paper.ref({});
  const glyphs = [0];
  const points = [0];
  const codes = new Map<number, string>();
  const tables = trueTypeTables(font.bytes);
  const known = new Map<number, number>();

  return {
    label: `F${index}`,
    reference,
    code(codePoint) {
      const found = codes.get(codePoint);
      if (found !== undefined) return found;

      const glyph = font.glyph(codePoint);
      const shared = tables === undefined ? known.get(glyph) : undefined;
      const number = shared ?? glyphs.push(glyph) - 1;
      if (shared === undefined) points.push(codePoint);
      known.set(glyph, number);
      const code = hex(number);
      codes.set(codePoint, code);
      return code;
    },
    width: (codePoint) => font.advance(font.glyph(codePoint)) / font.unitsPerEm,
    finish({ deflate }) {
      const subset = tables === undefined ? font.subset(glyphs.slice(1)) : subsetTrueType(tables, glyphs);
      const compressed = deflate?.(subset);
      compressed?.catch(() => undefined);

      return async () => {
        const program = paper.ref(tables === undefined ? { Subtype: 'CIDFontType0C' } : {});
        if (compressed === undefined) program.end(subset);
        else endPacked(program, await compressed);
        writeFont(paper, font, { reference, program, glyphs, points, index, trueType: tables !== undefined });
      };
    },
  };
}

interface FontParts {
  readonly reference: Reference;
  readonly program: Reference;
  readonly glyphs: readonly number[];
  readonly points: readonly number[];
  readonly index: number;
  readonly trueType: boolean;
}

function writeFont(paper: Paper, font: OpenFont, parts: FontParts): void {
  const scale = 1000 / font.unitsPerEm;
  const name = `${tag(parts.index)}+${font.name}`;
  const descriptor = paper.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: 4,
    FontBBox: font.box.map((value) => Math.round(value * scale)),
    ItalicAngle: font.italicAngle,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: (font.capHeight || font.ascent) * scale,
    XHeight: (font.xHeight || 0) * scale,
    StemV: 80,
    [parts.trueType ? 'FontFile2' : 'FontFile3']: parts.program,
  });
  descriptor.end();
  const widths = parts.glyphs.map((glyph) => font.advance(glyph) * scale);
  const descendant = paper.ref({
    Type: 'Font',
    Subtype: parts.trueType ? 'CIDFontType2' : 'CIDFontType0',
    BaseFont: name,
    CIDSystemInfo: { Registry: Object('Adobe'), Ordering: Object('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widths.flatMap((width, code) => (width === 1000 ? [] : [code, [width]])),
    ...(parts.trueType ? { CIDToGIDMap: 'Identity' } : {}),
  });
  descendant.end();
  const unicode = paper.ref({});
  unicode.end(new TextEncoder().encode(unicodeMap(parts.points)));
  Object.assign(parts.reference.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: unicode,
  });
  parts.reference.end();
}

/** A ToUnicode CMap (ISO 32000-1, 9.10.3): the character of each code from 1 on. */
function unicodeMap(points: readonly number[]): string {
  const lines = points.slice(1).map((point, index) => `<${hex(index + 1)}> <${utf16(point)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
}

function utf16(point: number): string {
  return [...Array(point > 0xffff ? 2 : 1).keys()].map((unit) => hex(String.fromCodePoint(point).charCodeAt(unit))).join('');
}

function hex(number: number): string {
  return number.toString(16).padStart(4, '0');
}

/** Six capital letters that tell subsets apart. */
function tag(index: number): string {
  return `DOSS${String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))}`;
}
