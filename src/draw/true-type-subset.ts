/** The tables of a TrueType font file by tag; `undefined` where the file holds no TrueType outlines or is a collection. */
export function trueTypeTables(bytes: Uint8Array): ReadonlyMap<string, DataView> | undefined {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || (file.getUint32(0) !== 0x10000 && file.getUint32(0) !== 0x74727565)) return undefined;

  const tables = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(4); index++) {
    const entry = 12 + index * 16;
    if (entry + 16 > bytes.length) return undefined;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const [offset, length] = [file.getUint32(entry + 8), file.getUint32(entry + 12)];
    if (offset + length > bytes.length) return undefined;
    tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
  }
  return needed.every((tag) => tables.has(tag)) ? tables : undefined;
}

/** Tells the advance of a glyph in font units, from the table alone: fontkit reads the glyph's outline first. */
export function trueTypeAdvance(tables: ReadonlyMap<string, DataView>): (glyph: number) => number {
  const [hmtx, hhea] = [tables.get('hmtx'), tables.get('hhea')];
  const full = Math.min(hhea?.getUint16(34) ?? 0, Math.floor((hmtx?.byteLength ?? 0) / 4));

  return (glyph) => (full === 0 ? 0 : (hmtx?.getUint16(Math.min(glyph, full - 1) * 4) ?? 0));
}

const needed = ['head', 'hhea', 'hmtx', 'maxp', 'loca', 'glyf'];
const instructions = ['cvt ', 'fpgm', 'prep'];

/**
 * A TrueType font of these glyphs in this order (glyph 0 first; one may come twice), for embedding as CIDFontType2.
 * Parts of composite glyphs are appended.
 */
export function subsetTrueType(tables: ReadonlyMap<string, DataView>, glyphs: readonly number[]): Uint8Array {
  const table = (tag: string): DataView => tables.get(tag) ?? new DataView(new ArrayBuffer(0));
  const long = table('head').getInt16(50) === 1;
  const loca = table('loca');
  const glyf = table('glyf');
  const outline = (glyph: number): Uint8Array => {
    const from = long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2;
    const to = long ? loca.getUint32(glyph * 4 + 4) : loca.getUint16(glyph * 2 + 2) * 2;
    return new Uint8Array(glyf.buffer, glyf.byteOffset + from, to - from);
  };

  const order = [...glyphs];
  const parts = new Map<number, number>();
  const outlines: Uint8Array[] = [];
  for (let index = 0; index < order.length; index++) {
    outlines.push(
      withParts(outline(order[index] ?? 0), (part) => {
        const known = parts.get(part) ?? order.push(part) - 1;
        parts.set(part, known);
        return known;
      }),
    );
  }

  const offsets = new DataView(new ArrayBuffer((order.length + 1) * 4));
  let size = 0;
  for (const [index, bytes] of outlines.entries()) {
    size += (bytes.length + 3) & ~3;
    offsets.setUint32(index * 4 + 4, size);
  }
  const drawn = new Uint8Array(size);
  for (const [index, bytes] of outlines.entries()) drawn.set(bytes, offsets.getUint32(index * 4));

  const head = copyOf(table('head'));
  head.setInt16(50, 1);
  head.setUint32(8, 0);
  const hhea = copyOf(table('hhea'));
  hhea.setUint16(34, order.length);
  const maxp = copyOf(table('maxp'));
  maxp.setUint16(4, order.length);
  const written = new Map([
    ['glyf', drawn],
    ['head', bytesOf(head)],
    ['hhea', bytesOf(hhea)],
    ['hmtx', metricsOf(order, table('hmtx'), table('hhea').getUint16(34))],
    ['loca', bytesOf(offsets)],
    ['maxp', bytesOf(maxp)],
  ]);
  for (const tag of instructions) if (tables.has(tag)) written.set(tag, bytesOf(table(tag)));
  return assemble(written);
}

/** A glyph's outline; in a composite one the ids of its parts are replaced. */
function withParts(outline: Uint8Array, renamed: (glyph: number) => number): Uint8Array {
  if (outline.length < 12 || ((outline[0] ?? 0) & 0x80) === 0) return outline;

  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  let at = 10;
  for (let more = true; more && at + 4 <= copy.length; ) {
    const flags = view.getUint16(at);
    view.setUint16(at + 2, renamed(view.getUint16(at + 2)));
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return copy;
}

function metricsOf(glyphs: readonly number[], hmtx: DataView, full: number): Uint8Array {
  const metrics = new DataView(new ArrayBuffer(glyphs.length * 4));
  for (const [index, glyph] of glyphs.entries()) {
    metrics.setUint16(index * 4, hmtx.getUint16(Math.min(glyph, full - 1) * 4));
    const bearing = glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2;
    metrics.setInt16(index * 4 + 2, bearing + 2 <= hmtx.byteLength ? hmtx.getInt16(bearing) : 0);
  }
  return bytesOf(metrics);
}

function assemble(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const tags = [...tables.keys()].sort();
  const start = 12 + tags.length * 16;
  const size = tags.reduce((sum, tag) => sum + (((tables.get(tag)?.length ?? 0) + 3) & ~3), start);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  const power = 2 ** Math.floor(Math.log2(tags.length));
  view.setUint32(0, 0x10000);
  view.setUint16(4, tags.length);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.floor(Math.log2(tags.length)));
  view.setUint16(10, (tags.length - power) * 16);
  let offset = start;
  for (const [index, tag] of tags.entries()) {
    const bytes = tables.get(tag) ?? new Uint8Array();
    file.set(bytes, offset);
    const entry = 12 + index * 16;
    for (let at = 0; at < 4; at++) file[entry + at] = tag.charCodeAt(at);
    view.setUint32(entry + 4, sum(view, offset, offset + ((bytes.length + 3) & ~3)));
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    if (tag === 'head') view.setUint32(offset + 8, 0);
    offset += (bytes.length + 3) & ~3;
  }
  const head = 12 + tags.indexOf('head') * 16;
  view.setUint32(view.getUint32(head + 8) + 8, (0xb1b0afba - sum(view, 0, size)) >>> 0);
  return file;
}

function sum(view: DataView, from: number, to: number): number {
  let total = 0;
  for (let at = from; at + 4 <= to; at += 4) total = (total + view.getUint32(at)) >>> 0;
  return total;
}

function copyOf(view: DataView): DataView {
  return new DataView(bytesOf(view).slice().buffer);
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
