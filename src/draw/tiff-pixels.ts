import type { TiffPage } from '../glance/tiff.ts';
import { firstOf, isReadable, jpegCompression, photometricOf, stripsOf } from '../glance/tiff-readable.ts';
import { inflate } from './inflate.ts';
import { unpackLzw } from './lzw.ts';

/** A decoded page, as PDF takes it. */
export interface TiffPixels {
  /** Bits a sample: 1 for black and white, else 8. */
  readonly bits: 1 | 8;
  readonly channels: 1 | 3;
  /** 0 is white. */
  readonly inverted: boolean;
  readonly data: Uint8Array;
}

const groupFour = 4;
const faxes = [2, 3, groupFour];
/** Bytes of a decoded page. */
const largest = 2 ** 28;

/** Decodes a page that is not JPEG; `undefined` where its data are broken. Black and white stays at one bit, grey at one channel. */
export async function tiffPixels(page: TiffPage, bytes: Uint8Array): Promise<TiffPixels | undefined> {
  if (!isReadable(page, bytes.length) || firstOf(page, 259, 1) === jpegCompression) return undefined;

  const { default: utif } = await import('utif2');
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  putBitsInOrder(page, new Uint8Array(buffer));
  try {
    const data = page.tags.has(322) ? await untiled(utif, page, buffer) : await decoded(utif, page, buffer, {});
    return samplesOf(page, data);
  } catch {
    return undefined;
  }
}

/** Bits that stand in their bytes from the right (FillOrder 2) are turned round, but those of a fax: its decoder takes both ways. */
function putBitsInOrder(page: TiffPage, bytes: Uint8Array): void {
  if (firstOf(page, 266, 1) !== 2 || faxes.includes(firstOf(page, 259, 1))) return;

  const { offsets, counts } = stripsOf(page);
  for (const [index, offset] of offsets.entries()) {
    const strip = bytes.subarray(offset, offset + (counts[index] ?? bytes.length));
    for (const [at, byte] of strip.entries()) strip[at] = turnedRound[byte] ?? 0;
  }
}

const turnedRound = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0;
  for (let bit = 0; bit < 8; bit++) turned |= ((byte >> bit) & 1) << (7 - bit);
  return turned;
});

/** A strip or tile of a JPEG page: a JPEG file of its own, and its box in pixels. */
export interface JpegStrip {
  readonly data: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The strips of a page with JPEG compression, each completed with the page's tables; `undefined` for other pages. */
export function jpegStrips(page: TiffPage, bytes: Uint8Array): readonly JpegStrip[] | undefined {
  if (firstOf(page, 259, 1) !== jpegCompression || !isReadable(page, bytes.length)) return undefined;

  const { offsets, counts } = stripsOf(page);
  const tiled = page.tags.has(322);
  const across = tiled ? firstOf(page, 322, page.width) : page.width;
  const down = tiled ? firstOf(page, 323, page.height) : Math.min(firstOf(page, 278, page.height), page.height);
  const columns = Math.ceil(page.width / across);
  const tables = Uint8Array.from(page.tags.get(347) ?? []).subarray(2, -2);
  return offsets.map((offset, index) => {
    const strip = bytes.subarray(offset, offset + (counts[index] ?? 0));
    const data = new Uint8Array(strip.length + tables.length);
    data.set(strip.subarray(0, 2));
    data.set(tables, 2);
    data.set(strip.subarray(2), 2 + tables.length);
    const y = Math.floor(index / columns) * down;
    return { data, x: (index % columns) * across, y, width: across, height: tiled ? down : Math.min(down, page.height - y) };
  });
}

/**
 * The data of a black and white page that stand in one strip of CCITT group 4, as a PDF takes them (ISO 32000-1, 7.4.6); `undefined` for other
 * pages. More strips are decoded: drawn apart, viewers show seams between them.
 */
export function faxStrip(page: TiffPage, bytes: Uint8Array): Uint8Array | undefined {
  const { offsets, counts } = stripsOf(page);
  const plain = firstOf(page, 277, 1) === 1 && firstOf(page, 258, 1) === 1 && firstOf(page, 266, 1) === 1 && photometricOf(page) <= 1;
  const [offset = 0] = offsets;
  if (firstOf(page, 259, 1) !== groupFour || !plain || page.tags.has(322) || offsets.length !== 1 || !isReadable(page, bytes.length))
    return undefined;

  return bytes.subarray(offset, offset + (counts[0] ?? 0));
}

type Utif = typeof import('utif2');
type Directory = Parameters<Utif['decodeImage']>[1];

type Tags = Readonly<Record<string, readonly number[]>>;

async function decoded(utif: Utif, page: TiffPage, buffer: ArrayBuffer, replaced: Tags): Promise<Uint8Array> {
  const tags: Tags = { ...Object.fromEntries([...page.tags].map(([tag, values]) => [`t${tag}`, [...values]])), ...replaced };
  const unpacked = await unpackedStrips(page, new Uint8Array(buffer), tags);
  const directory = { ...tags, ...unpacked?.tags } as unknown as Directory;
  utif.decodeImage(unpacked?.buffer ?? buffer, directory);
  if (directory.data === undefined) throw new Error('no picture data');
  return directory.data;
}

/** Strips of LZW or deflate as a file without compression, whose samples are still to be put right; nothing for other compressions. */
async function unpackedStrips(
  page: TiffPage,
  bytes: Uint8Array,
  tags: Tags,
): Promise<{ readonly buffer: ArrayBuffer; readonly tags: Tags } | undefined> {
  const compression = firstOf(page, 259, 1);
  if (compression !== 5 && compression !== 8 && compression !== 32946) return undefined;

  const [width = 0, height = 0] = [tags.t256?.[0], tags.t257?.[0]];
  const line = Math.ceil((width * firstOf(page, 277, 1) * firstOf(page, 258, 1)) / 8);
  const rows = Math.max(Math.min(tags.t278?.[0] ?? height, height), 1);
  const strips = (tags.t273 ?? []).slice(0, Math.ceil(height / rows));
  const joined = new Uint8Array(header + line * height);
  joined.set(bytes.subarray(0, 2));
  for (const [index, offset] of strips.entries()) {
    const data = bytes.subarray(offset, offset + (tags.t279?.[index] ?? 0));
    const size = line * Math.min(rows, height - index * rows);
    const strip = compression === 5 ? unpackLzw(data, size) : await inflate([data], size);
    if (strip === undefined) throw new Error('broken strip');
    joined.set(strip, header + index * rows * line);
  }
  const counts = strips.map((_, index) => line * Math.min(rows, height - index * rows));
  const offsets = strips.map((_, index) => header + index * rows * line);
  return { buffer: joined.buffer, tags: { t259: [1], t278: [rows], t273: offsets, t279: counts } };
}

/** Bytes before the first strip: the mark of the byte order, and some. */
const header = 8;

/** Decodes tile by tile, each as a picture of its own, and joins them. */
async function untiled(utif: Utif, page: TiffPage, buffer: ArrayBuffer): Promise<Uint8Array> {
  const [across, down] = [firstOf(page, 322, 0), firstOf(page, 323, 0)];
  if (across === 0 || down === 0 || across * down > 4 * largest) throw new Error('tiles of no sane size');

  const { offsets, counts } = stripsOf(page);
  const depth = firstOf(page, 277, 1) * firstOf(page, 258, 1);
  const line = Math.ceil((page.width * depth) / 8);
  const tileLine = Math.ceil((across * depth) / 8);
  const columns = Math.ceil(page.width / across);
  const joined = new Uint8Array(line * page.height);
  const plain = { ...page, tags: new Map([...page.tags].filter(([tag]) => tag < 322 || tag > 325)) };
  for (const [index, offset] of offsets.entries()) {
    const tile = { t256: [across], t257: [down], t278: [down], t273: [offset], t279: [counts[index] ?? 0] };
    const data = await decoded(utif, plain, buffer, tile);
    const left = (index % columns) * tileLine;
    const top = Math.floor(index / columns) * down;
    const width = Math.min(tileLine, line - left);
    for (let row = 0; row < down && top + row < page.height; row++) {
      joined.set(data.subarray(row * tileLine, row * tileLine + width), (top + row) * line + left);
    }
  }
  return joined;
}

/** Decoded data as PDF takes them; samples beyond the colours (alpha) are left out. */
function samplesOf(page: TiffPage, data: Uint8Array): TiffPixels {
  const [samples, bits, photometric] = [firstOf(page, 277, 1), firstOf(page, 258, 1), photometricOf(page)];
  const line = Math.ceil((page.width * samples * bits) / 8);
  if (samples === 1 && photometric <= 1 && (bits === 1 || bits === 8)) {
    return { bits, channels: 1, inverted: photometric === 0, data: data.subarray(0, line * page.height) };
  }

  const channels = photometric <= 1 ? 1 : 3;
  const out = new Uint8Array(page.width * page.height * channels);
  const full = 2 ** Math.min(bits, 8) - 1;
  const map = page.tags.get(320) ?? [];
  for (let y = 0, to = 0; y < page.height; y++) {
    const sample = (index: number): number => {
      if (bits === 8) return data[y * line + index] ?? 0;
      if (bits === 16) return data[y * line + index * 2 + 1] ?? 0;
      const bit = index * bits;
      return ((data[y * line + (bit >> 3)] ?? 0) >> (8 - bits - (bit & 7))) & full;
    };
    for (let x = 0; x < page.width; x++, to += channels) {
      const at = x * samples;
      if (photometric === 3) {
        for (let channel = 0; channel < 3; channel++) out[to + channel] = (map[sample(at) + channel * 2 ** bits] ?? 0) >> 8;
      } else if (photometric === 5) {
        const key = 255 - sample(at + 3);
        for (let channel = 0; channel < 3; channel++) out[to + channel] = Math.round(((255 - sample(at + channel)) * key) / 255);
      } else {
        for (let channel = 0; channel < channels; channel++) out[to + channel] = Math.round((sample(at + channel) * 255) / full);
      }
    }
  }
  return { bits: 8, channels, inverted: photometric === 0, data: out };
}
