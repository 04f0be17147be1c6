import * as fontkit from 'fontkit';
import type { FontProgram } from './font-program.ts';

/** What fontkit reads of a Compact Font Format program (Adobe Technical Note 5176). */
interface Cff {
  readonly isCIDFont: boolean;
  readonly topDict: Top;
  readonly globalSubrIndex?: readonly Piece[];
  /** The text of a number for one. */
  string(id: number): string | null | undefined;
  privateDictForGlyph(glyph: number): Private | null | undefined;
  fdForGlyph(glyph: number): number | null;
}

interface Top {
  readonly CharStrings: readonly Piece[];
  readonly FontMatrix?: readonly number[];
  readonly FDArray?: readonly { readonly FontMatrix?: readonly number[] }[];
  readonly charset: readonly unknown[] | Charset;
  readonly Encoding?:
    | readonly unknown[]
    | { readonly version: number; readonly codes?: readonly number[]; readonly ranges?: readonly Range[] };
}

interface Charset {
  readonly version: number;
  readonly glyphs?: readonly number[];
  readonly ranges?: readonly Range[];
}

interface Range {
  readonly first: number;
  readonly nLeft: number;
}

interface Piece {
  readonly offset: number;
  readonly length: number;
}

interface Private {
  readonly defaultWidthX?: number;
  readonly nominalWidthX?: number;
  readonly Subrs?: readonly Piece[];
}

/** A CFF program, alone or within an OpenType font. `undefined` where it holds no glyphs. Throws where it is damaged. */
export function cffProgram(bytes: Uint8Array): FontProgram | undefined {
  const file = bytes[0] === 0x4f ? bytes : asOpenType(bytes);
  const font = fontkit.create(file as Parameters<typeof fontkit.create>[0]) as unknown as Readonly<Record<string, unknown>>;
  const cff = font['CFF '] as Cff | undefined;
  const count = cff?.topDict.CharStrings.length ?? 0;
  if (cff === undefined || count === 0) return undefined;

  const pieces = (index: readonly Piece[] | undefined) => (index ?? []).map(({ offset, length }) => file.subarray(offset, offset + length));
  const common = pieces(cff.globalSubrIndex);
  const names = cff.isCIDFont ? [] : namesOf(cff, count);
  const locals = new Map<unknown, readonly Uint8Array[]>();
  return {
    count,
    width(glyph) {
      const own = cff.privateDictForGlyph(glyph) ?? {};
      if (!locals.has(own.Subrs)) locals.set(own.Subrs, pieces(own.Subrs));
      const { offset, length } = cff.topDict.CharStrings[glyph] ?? { offset: 0, length: 0 };
      const first = widthIn(file.subarray(offset, offset + length), { common, own: locals.get(own.Subrs) ?? [] });
      const width = first === 'default' ? (own.defaultWidthX ?? 0) : first === undefined ? undefined : (own.nominalWidthX ?? 0) + first;
      return width === undefined ? undefined : width * scaleOf(cff, glyph);
    },
    ...(cff.isCIDFont
      ? { cids: new Map(charsetOf(cff, count).map((cid, glyph) => [Number(cid), glyph])) }
      : { names: new Map(names.map((name, glyph) => [name, glyph])), encoding: encodingOf(cff, names) }),
  };
}

/** The program as the only table of a font file, the one shape in which fontkit reads it. */
function asOpenType(bytes: Uint8Array): Uint8Array {
  const file = new Uint8Array(28 + bytes.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x4f54544f);
  view.setUint16(4, 1);
  view.setUint32(12, 0x43464620);
  view.setUint32(20, 28);
  view.setUint32(24, bytes.length);
  file.set(bytes, 28);
  return file;
}

/** Thousandths of the size in a unit of the program: one of both matrices that a program for CIDs may have is the usual one or none. */
function scaleOf(cff: Cff, glyph: number): number {
  const own = cff.isCIDFont ? cff.topDict.FDArray?.[cff.fdForGlyph(glyph) ?? 0]?.FontMatrix?.[0] : undefined;

  return 1000 * Math.min(cff.topDict.FontMatrix?.[0] ?? 0.001, own ?? 1);
}

/** What the glyphs are, in their order: CIDs, or numbers of their names. A font without a table of its own has its names. */
function charsetOf(cff: Cff, count: number): readonly unknown[] {
  const { charset } = cff.topDict;
  if (!('version' in charset)) return charset;

  const told = [0, ...(charset.glyphs ?? [])];
  for (const { first, nLeft } of charset.ranges ?? [])
    for (let more = 0; more <= nLeft && told.length < count; more++) told.push(first + more);
  return told;
}

function namesOf(cff: Cff, count: number): readonly string[] {
  return charsetOf(cff, count).map((told) => (typeof told === 'number' ? (cff.string(told) ?? '') : String(told)));
}

/** Names by code; none where it is the standard encoding. */
function encodingOf(cff: Cff, names: readonly string[]): readonly (string | undefined)[] | undefined {
  const { Encoding: encoding } = cff.topDict;
  if (encoding === undefined || !('version' in encoding))
    return encoding?.map((name) => (typeof name === 'string' && name !== '' ? name : undefined));

  const told: (string | undefined)[] = Array.from({ length: 256 });
  const codes =
    encoding.codes ??
    rangesOf(encoding.ranges ?? []).flatMap(({ first, nLeft }) => Array.from({ length: nLeft + 1 }, (_, more) => first + more));
  for (const [index, code] of codes.entries()) told[code] = names[index + 1];
  return told;
}

/** Ranges of an encoding are two bytes each; fontkit reads three. */
function rangesOf(read: readonly Range[]): readonly Range[] {
  const bytes = read.flatMap(({ first, nLeft }) => [first >> 8, first & 0xff, nLeft]);
  return read.map((_, index) => ({ first: bytes[index * 2] ?? 0, nLeft: bytes[index * 2 + 1] ?? 0 }));
}

interface Routines {
  readonly common: readonly Uint8Array[];
  readonly own: readonly Uint8Array[];
}

/** Operators that take all that is on the stack, by how much of it they need: more is the width (Adobe Technical Note 5177, 3.1). */
const takers = new Map<number, number | 'even'>([
  [1, 'even'],
  [3, 'even'],
  [18, 'even'],
  [23, 'even'],
  [19, 'even'],
  [20, 'even'],
  [21, 2],
  [22, 1],
  [4, 1],
  [14, 'even'],
]);
const [callOwn, callCommon, back, short, fixed, deepest] = [10, 29, 11, 28, 255, 10];

/** How much wider than usual a glyph's code says it is; `undefined` where that cannot be seen. */
function widthIn(code: Uint8Array, routines: Routines): number | 'default' | undefined {
  const stack: number[] = [];
  const run = (part: Uint8Array, depth: number): number | 'default' | 'on' | undefined => {
    const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
    for (let at = 0; at < part.length; ) {
      const byte = view.getUint8(at);
      at += 1;
      const need = takers.get(byte);
      if (need !== undefined) {
        const has = need === 'even' ? stack.length % 2 === 1 : stack.length > need;
        return has ? stack[0] : 'default';
      }
      if (byte === back) return 'on';
      if (byte === callOwn || byte === callCommon) {
        const list = byte === callOwn ? routines.own : routines.common;
        const called = list[(stack.pop() ?? 0) + (list.length < 1240 ? 107 : list.length < 33_900 ? 1131 : 32_768)];
        if (called === undefined || depth >= deepest) return undefined;
        const told = run(called, depth + 1);
        if (told !== 'on') return told;
      } else if (byte === short) {
        stack.push(view.getInt16(at));
        at += 2;
      } else if (byte < 32) return undefined;
      else if (byte <= 246) stack.push(byte - 139);
      else if (byte < fixed) {
        stack.push(byte <= 250 ? (byte - 247) * 256 + view.getUint8(at) + 108 : -(byte - 251) * 256 - view.getUint8(at) - 108);
        at += 1;
      } else {
        stack.push(view.getInt32(at) / 65_536);
        at += 4;
      }
      if (stack.length > 48) return undefined;
    }
    return 'on';
  };
  const told = run(code, 0);
  return told === 'on' ? undefined : told;
}
