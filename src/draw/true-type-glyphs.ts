/**
 * Tells the glyph of a code point, 0 where the font has none, from the table of characters alone: fontkit makes an object of each of its parts.
 * `undefined` where the font has no table of Unicode in segments (OpenType `cmap`, formats 4 and 12).
 */
export function trueTypeGlyphs(tables: ReadonlyMap<string, DataView>): ((codePoint: number) => number) | undefined {
  const cmap = tables.get('cmap');
  if (cmap === undefined) return undefined;
  try {
    const found = placesIn(cmap);
    const at = unicode.map((key) => found.get(key)).find((offset) => offset !== undefined);
    if (at === undefined) return undefined;
    return tableAt(cmap, at);
  } catch {
    return undefined;
  }
}

/** The tables of characters by platform and encoding, such as `3 1`, as functions that tell the glyph of a code; those of other formats tell none. Throws where it is damaged. */
export function trueTypeMaps(tables: ReadonlyMap<string, DataView>): ReadonlyMap<string, (code: number) => number> {
  const cmap = tables.get('cmap');
  return new Map(cmap === undefined ? [] : [...placesIn(cmap)].map(([key, at]) => [key, tableAt(cmap, at) ?? (() => 0)]));
}

/** Where each table begins. */
function placesIn(cmap: DataView): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const entry = 4 + index * 8;
    places.set(`${cmap.getUint16(entry)} ${cmap.getUint16(entry + 2)}`, cmap.getUint32(entry + 4));
  }
  return places;
}

function tableAt(cmap: DataView, at: number): ((code: number) => number) | undefined {
  const format = cmap.getUint16(at);
  if (format === 12) return inGroups(cmap, at);
  if (format === 4) return inSegments(cmap, at);
  if (format === 0) return (code) => (code < 256 ? cmap.getUint8(at + 6 + code) : 0);
  if (format !== 6) return undefined;
  const [first, count] = [cmap.getUint16(at + 6), cmap.getUint16(at + 8)];
  return (code) => (code >= first && code < first + count ? cmap.getUint16(at + 10 + (code - first) * 2) : 0);
}

/** Platform and encoding of tables of Unicode, those with all of it first. */
const unicode = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0'];

function inGroups(cmap: DataView, at: number): (codePoint: number) => number {
  const count = cmap.getUint32(at + 12);
  const first = at + 16;
  cmap.getUint32(first + count * 12 - 4);

  return (codePoint) => {
    const group = first + 12 * firstNotBefore(count, (index) => cmap.getUint32(first + index * 12 + 4), codePoint);
    if (group >= first + count * 12 || cmap.getUint32(group) > codePoint) return 0;
    return cmap.getUint32(group + 8) + codePoint - cmap.getUint32(group);
  };
}

function inSegments(cmap: DataView, at: number): (codePoint: number) => number {
  const doubled = cmap.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + doubled, at + 16 + 2 * doubled, at + 16 + 3 * doubled];
  cmap.getUint16(offsets + doubled - 2);

  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const segment = 2 * firstNotBefore(doubled / 2, (index) => cmap.getUint16(ends + index * 2), codePoint);
    if (segment >= doubled || cmap.getUint16(starts + segment) > codePoint) return 0;
    const delta = cmap.getUint16(deltas + segment);
    const offset = cmap.getUint16(offsets + segment);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const place = offsets + segment + offset + 2 * (codePoint - cmap.getUint16(starts + segment));
    const glyph = place + 2 <= cmap.byteLength ? cmap.getUint16(place) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first of `count` ends, in rising order, that is not before a code point; `count` where all are. */
function firstNotBefore(count: number, end: (index: number) => number, codePoint: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (end(middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}
