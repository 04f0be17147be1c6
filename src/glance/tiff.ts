import { type FileBytes, viewOf } from './file-bytes.ts';

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

const sizes: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4 };

/** Is this the beginning of a TIFF file? */
export function isTiff(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (a === 0x49 && b === 0x49 && c === 42 && d === 0) || (a === 0x4d && b === 0x4d && c === 0 && d === 42);
}

/** Which tags are read, of how many directories, and how long their values may be; where nothing is said all of them are, and too many directories are wrong. */
export interface TiffGlance {
  readonly tags: ReadonlySet<number>;
  readonly most: number;
  /** Bytes. */
  readonly longest: number;
}

const most = 10_000;

/**
 * The pages of a TIFF file, previews left out; `undefined` where a directory or its values lie outside the file or run in a circle. At a glance,
 * those before the first that is too much for one.
 */
export function tiffPages(file: FileBytes, glance?: TiffGlance): readonly TiffPage[] | undefined {
  const head = viewOf(file, 0, 8);
  if (head === undefined || !isTiff(file.read(0, 4))) return undefined;

  const little = head.getUint8(0) === 0x49;
  const seen = new Set<number>();
  const pages: TiffPage[] = [];
  for (let at = head.getUint32(4, little); at !== 0; ) {
    if (glance !== undefined && seen.size === glance.most) return pages;
    if (seen.has(at) || seen.size > most) return undefined;
    seen.add(at);
    const length = (viewOf(file, at, 2)?.getUint16(0, little) ?? 0) * 12;
    const entries = viewOf(file, at + 2, length);
    if (at + 2 > file.size || entries === undefined) return undefined;
    const tags = readTags(file, entries, at + 2, little, glance);
    if (tags === 'long') return pages;
    if (tags === undefined) return undefined;
    const page = pageOf(tags, little);
    if (page !== undefined && ((tags.get(254)?.[0] ?? 0) & 1) === 0) pages.push(page);
    at = viewOf(file, at + 2 + length, 4)?.getUint32(0, little) ?? 0;
  }
  return pages;
}

function readTags(
  file: FileBytes,
  entries: DataView,
  from: number,
  little: boolean,
  glance: TiffGlance | undefined,
): ReadonlyMap<number, readonly number[]> | 'long' | undefined {
  const tags = new Map<number, readonly number[]>();
  for (let at = 0; at < entries.byteLength; at += 12) {
    const type = entries.getUint16(at + 2, little);
    const count = entries.getUint32(at + 4, little);
    const size = sizes[type];
    if (size === undefined) continue;
    const offset = size * count <= 4 ? from + at + 8 : entries.getUint32(at + 8, little);
    if (offset + size * count > file.size) return undefined;
    const tag = entries.getUint16(at, little);
    if (glance?.tags.has(tag) === false) continue;
    if (glance !== undefined && size * count > glance.longest) return 'long';
    const view = viewOf(file, offset, size * count);
    if (view === undefined) return undefined;
    const values: number[] = [];
    for (let index = 0; index < count; index++) values.push(valueAt(view, index * size, type, little));
    tags.set(tag, values);
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
