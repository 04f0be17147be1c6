/**
 * Whether each outline of a TrueType font lies where its tables say (OpenType 1.9: `head`, `hhea`, `loca`, `glyf`): a file that was damaged on its way
 * can be opened and measured, and fails where its glyphs are embedded.
 */
export function isSoundTrueType(tables: ReadonlyMap<string, DataView>): boolean {
  const table = (tag: string): DataView => tables.get(tag) ?? new DataView(new ArrayBuffer(0));
  const [head, hhea, hmtx, maxp] = [table('head'), table('hhea'), table('hmtx'), table('maxp')];
  const [loca, glyf] = [table('loca'), table('glyf')];
  if (head.byteLength < 54 || hhea.byteLength < 36 || maxp.byteLength < 6) return false;
  if (head.getUint32(12) !== 0x5f0f3cf5 || head.getUint16(18) < 16) return false;

  const glyphs = maxp.getUint16(4);
  const full = hhea.getUint16(34);
  const long = head.getInt16(50) === 1;
  if (full === 0 || hmtx.byteLength < full * 4 || loca.byteLength < (glyphs + 1) * (long ? 4 : 2)) return false;

  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const [from, to] = [offset(glyph), offset(glyph + 1)];
    if (from > to || to > glyf.byteLength || !hasItsParts(glyf, from, to, glyphs)) return false;
  }
  return true;
}

/** Of a composite glyph: each part is a glyph of the font, and the list of them ends within the outline. */
function hasItsParts(glyf: DataView, from: number, to: number, glyphs: number): boolean {
  if (to - from < 12 || glyf.getInt16(from) >= 0) return true;

  let at = from + 10;
  for (let more = true; more; ) {
    if (at + 4 > to || glyf.getUint16(at + 2) >= glyphs) return false;
    const flags = glyf.getUint16(at);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    more = (flags & 0x20) !== 0;
  }
  return true;
}
