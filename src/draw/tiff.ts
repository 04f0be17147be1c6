/** A page of a TIFF file: its tags as numbers (TIFF 6.0, section 2). */
export interface TiffPage {
  readonly littleEndian: boolean;
  readonly tags: ReadonlyMap<number, readonly number[]>;
  readonly width: number;
  readonly height: number;
  /** 1–8, as in EXIF. */
  readonly orientation: number;
  /** Dots per inch; 0 where the file does not say. */
  readonly dpi: number;
}

const most = 10_000;
const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 };

/** Is this the beginning of a TIFF file? */
export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42);
}

/** The pages of a TIFF file, previews left out; `undefined` where a directory or its values lie outside the file or run in a circle. */
export function tiffPages(bytes: Uint8Array): readonly TiffPage[] | undefined {
  if (!isTiff(bytes) || bytes.length < 8) return undefined;

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = bytes[0] === 0x49;
  const seen = new Set<number>();
  const pages: TiffPage[] = [];
  for (let at = view.getUint32(4, little); at !== 0; ) {
    if (seen.has(at) || seen.size > most || at + 2 > bytes.length) return undefined;
    seen.add(at);
    const end = at + 2 + view.getUint16(at, little) * 12;
    if (end > bytes.length) return undefined;
    const tags = readTags(view, at + 2, end, little);
    if (tags === undefined) return undefined;
    const page = pageOf(tags, little);
    if (page !== undefined && ((tags.get(254)?.[0] ?? 0) & 1) === 0) pages.push(page);
    at = end + 4 <= bytes.length ? view.getUint32(end, little) : 0;
  }
  return pages;
}

function readTags(view: DataView, from: number, to: number, little: boolean): ReadonlyMap<number, readonly number[]> | undefined {
  const tags = new Map<number, readonly number[]>();
  for (let at = from; at < to; at += 12) {
    const type = view.getUint16(at + 2, little);
    const count = view.getUint32(at + 4, little);
    const size = sizes[type];
    if (size === undefined) continue;
    const offset = size * count <= 4 ? at + 8 : view.getUint32(at + 8, little);
    if (offset + size * count > view.byteLength) return undefined;
    const values: number[] = [];
    for (let index = 0; index < count; index++) values.push(valueAt(view, offset + index * size, type, little));
    tags.set(view.getUint16(at, little), values);
  }
  return tags;
}

function valueAt(view: DataView, at: number, type: number, little: boolean): number {
  switch (type) {
    case 3:
      return view.getUint16(at, little);
    case 4:
    case 13:
      return view.getUint32(at, little);
    case 5:
      return view.getUint32(at, little) / (view.getUint32(at + 4, little) || 1);
    case 8:
      return view.getInt16(at, little);
    case 9:
      return view.getInt32(at, little);
    case 10:
      return view.getInt32(at, little) / (view.getInt32(at + 4, little) || 1);
    case 11:
      return view.getFloat32(at, little);
    case 12:
      return view.getFloat64(at, little);
    default:
      return view.getUint8(at);
  }
}

function pageOf(tags: ReadonlyMap<number, readonly number[]>, littleEndian: boolean): TiffPage | undefined {
  const [width = 0, height = 0] = [tags.get(256)?.[0], tags.get(257)?.[0]];
  if (width === 0 || height === 0) return undefined;

  const across = tags.get(282)?.[0] ?? 0;
  const dpi = tags.get(296)?.[0] === 3 ? across * 2.54 : tags.get(296)?.[0] === 1 ? 0 : across;
  const orientation = tags.get(274)?.[0] ?? 1;
  return { littleEndian, tags, width, height, orientation: orientation >= 1 && orientation <= 8 ? orientation : 1, dpi };
}
