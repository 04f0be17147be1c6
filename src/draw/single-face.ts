import * as fontkit from 'fontkit';
import { openFonts } from './fonts.ts';
import { isSoundTrueType } from './is-sound-true-type.ts';
import { trueTypeTables } from './true-type-subset.ts';

/** One font as a file of its own, or why there is none; `names`: the fonts of the collection. */
export type SingleFace =
  | { readonly bytes: Uint8Array }
  | { readonly fault: 'broken' }
  | { readonly fault: 'name'; readonly names: readonly string[] };

const broken: SingleFace = { fault: 'broken' };

/**
 * The font of that PostScript name out of a collection (ISO/IEC 14496-22, 4.6.3), or the one font that the file is; there the name may be empty.
 * A collection of one needs no name.
 */
export function singleFace(bytes: Uint8Array, name: string): SingleFace {
  try {
    const tag = tagAt(bytes, 0);
    if (tag !== 'ttcf')
      return usable(bytes) && (name === '' || nameOf(bytes) === name)
        ? { bytes }
        : usable(bytes)
          ? { fault: 'name', names: [nameOf(bytes)] }
          : broken;

    const view = viewOf(bytes);
    const faces = Array.from({ length: view.getUint32(8) }, (_, index) => cutOut(bytes, view.getUint32(12 + index * 4)));
    const named = faces.map((face) => ({ face, name: nameOf(face) }));
    const [only] = named;
    const found = name === '' && named.length === 1 ? only : named.find((each) => each.name === name);
    if (found === undefined) return { fault: 'name', names: named.map((each) => each.name) };
    return usable(found.face) ? { bytes: found.face } : broken;
  } catch {
    return broken;
  }
}

/** TrueType outlines with all their tables, or CFF outlines. Web fonts and bitmaps are refused. */
function usable(bytes: Uint8Array): boolean {
  if (bytes.length < 12) return false;
  const kind = viewOf(bytes).getUint32(0);
  const tables = trueTypeTables(bytes);
  if (kind !== 0x4f54544f && (tables === undefined || !isSoundTrueType(tables))) return false;

  return nameOf(bytes) !== '' && canBeAsked(bytes);
}

/** Its table of characters can be read. Throws where it cannot. */
function canBeAsked(bytes: Uint8Array): boolean {
  return (
    openFonts(new Map([['', bytes]]))
      .face('')
      ?.glyph(0x4e00) !== undefined
  );
}

function nameOf(bytes: Uint8Array): string {
  const font = fontkit.create(bytes as Parameters<typeof fontkit.create>[0]);
  return 'fonts' in font ? '' : font.postscriptName;
}

/** A font of a collection as a file: its directory, and the tables that it names. */
function cutOut(bytes: Uint8Array, at: number): Uint8Array {
  const view = viewOf(bytes);
  const count = view.getUint16(at + 4);
  const entries = Array.from({ length: count }, (_, index) => at + 12 + index * 16);
  const start = 12 + count * 16;
  const size = entries.reduce((sum, entry) => sum + padded(view.getUint32(entry + 12)), start);
  const file = new Uint8Array(size);
  const written = viewOf(file);
  file.set(bytes.subarray(at, at + start));
  let offset = start;
  for (const [index, entry] of entries.entries()) {
    const [from, length] = [view.getUint32(entry + 8), view.getUint32(entry + 12)];
    file.set(bytes.subarray(from, from + length), offset);
    written.setUint32(12 + index * 16 + 8, offset);
    offset += padded(length);
  }
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
