import type { TiffPage } from './tiff.ts';

/** A decoded page, as PDF takes it. */
export interface TiffPixels {
  /** Bits a sample: 1 for black and white, else 8. */
  readonly bits: 1 | 8;
  readonly channels: 1 | 3;
  /** 0 is white. */
  readonly inverted: boolean;
  readonly data: Uint8Array;
}

/** CCITT RLE, G3, G4, LZW, deflate (two numbers), PackBits, and none. JPEG is not decoded: see `jpegStrips`. */
const compressions = [1, 2, 3, 4, 5, 8, 32946, 32773];
const jpeg = 7;
const largest = 2 ** 28;

/** Whether a page is of a kind that can be shown, and its data lie within the file. */
export function isReadable(page: TiffPage, bytes: Uint8Array): boolean {
  const { offsets, counts } = stripsOf(page);
  const [compression, samples, bits] = [first(page, 259, 1), first(page, 277, 1), first(page, 258, 1)];
  const photometric = photometricOf(page);
  const decodable =
    compressions.includes(compression) && [0, 1, 2, 3, 5].includes(photometric) && [1, 2, 4, 8, 16].includes(bits) && samples <= 8;
  const embeddable = compression === jpeg && [0, 1, 2, 6].includes(photometric) && bits === 8 && samples === (photometric <= 1 ? 1 : 3);
  return (
    (decodable || embeddable) &&
    (first(page, 284, 1) === 1 || samples === 1) &&
    page.width * page.height <= largest &&
    offsets.length > 0 &&
    (counts.length === offsets.length || (compression === 1 && counts.length === 0)) &&
    offsets.every((offset, index) => offset + (counts[index] ?? 0) <= bytes.length)
  );
}

/** Decodes a page that is not JPEG; `undefined` where its data are broken. Black and white stays at one bit, grey at one channel. */
export async function tiffPixels(page: TiffPage, bytes: Uint8Array): Promise<TiffPixels | undefined> {
  if (!isReadable(page, bytes) || first(page, 259, 1) === jpeg) return undefined;

  const { default: utif } = await import('utif2');
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const data = page.tags.has(322) ? untiled(utif, page, buffer) : decoded(utif, page, buffer, {}).data;
    return samplesOf(page, data);
  } catch {
    return undefined;
  }
}

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
  if (first(page, 259, 1) !== jpeg || !isReadable(page, bytes)) return undefined;

  const { offsets, counts } = stripsOf(page);
  const tiled = page.tags.has(322);
  const across = tiled ? first(page, 322, page.width) : page.width;
  const down = tiled ? first(page, 323, page.height) : Math.min(first(page, 278, page.height), page.height);
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

/** How samples are to be read: 0 white is zero, 1 black is zero, 2 RGB, 3 palette, 5 CMYK, 6 YCbCr. */
export function photometricOf(page: TiffPage): number {
  return first(page, 262, first(page, 258, 1) === 1 ? 0 : 1);
}

type Utif = typeof import('utif2');
type Directory = Parameters<Utif['decodeImage']>[1];

function decoded(utif: Utif, page: TiffPage, buffer: ArrayBuffer, replaced: Readonly<Record<string, readonly number[]>>): Directory {
  const tags = Object.fromEntries([...page.tags].map(([tag, values]) => [`t${tag}`, [...values]]));
  const directory = { ...tags, ...replaced } as unknown as Directory;
  utif.decodeImage(buffer, directory);
  if (directory.data === undefined) throw new Error('no picture data');
  return directory;
}

/** Decodes tile by tile, each as a picture of its own, and joins them. */
function untiled(utif: Utif, page: TiffPage, buffer: ArrayBuffer): Uint8Array {
  const [across, down] = [first(page, 322, 0), first(page, 323, 0)];
  if (across === 0 || down === 0) throw new Error('tiles without size');

  const { offsets, counts } = stripsOf(page);
  const depth = first(page, 277, 1) * first(page, 258, 1);
  const line = Math.ceil((page.width * depth) / 8);
  const tileLine = Math.ceil((across * depth) / 8);
  const columns = Math.ceil(page.width / across);
  const joined = new Uint8Array(line * page.height);
  const plain = { ...page, tags: new Map([...page.tags].filter(([tag]) => tag < 322 || tag > 325)) };
  for (const [index, offset] of offsets.entries()) {
    const tile = { t256: [across], t257: [down], t278: [down], t273: [offset], t279: [counts[index] ?? 0] };
    const { data } = decoded(utif, plain, buffer, tile);
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
  const [samples, bits, photometric] = [first(page, 277, 1), first(page, 258, 1), photometricOf(page)];
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

function stripsOf(page: TiffPage): { readonly offsets: readonly number[]; readonly counts: readonly number[] } {
  const tiled = page.tags.has(322);
  return { offsets: page.tags.get(tiled ? 324 : 273) ?? [], counts: page.tags.get(tiled ? 325 : 279) ?? [] };
}

function first(page: TiffPage, tag: number, otherwise: number): number {
  return page.tags.get(tag)?.[0] ?? otherwise;
}
