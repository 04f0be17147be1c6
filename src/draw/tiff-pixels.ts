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

/** CCITT RLE, G3, G4, LZW, JPEG, deflate (two numbers), PackBits, and none. */
const compressions = [1, 2, 3, 4, 5, 7, 8, 32946, 32773];
const largest = 2 ** 28;

/** Whether a page is of a kind that can be decoded, and its data lie within the file. */
export function isReadable(page: TiffPage, bytes: Uint8Array): boolean {
  const { offsets, counts } = stripsOf(page);
  const samples = first(page, 277, 1) * first(page, 258, 1);
  return (
    compressions.includes(first(page, 259, 1)) &&
    (first(page, 284, 1) === 1 || first(page, 277, 1) === 1) &&
    page.width * page.height <= largest &&
    samples <= 64 &&
    offsets.length > 0 &&
    (counts.length === offsets.length || (first(page, 259, 1) === 1 && counts.length === 0)) &&
    offsets.every((offset, index) => offset + (counts[index] ?? 0) <= bytes.length)
  );
}

/** Decodes a page; `undefined` where its data are broken. Black and white stays at one bit, grey at one channel. */
export async function tiffPixels(page: TiffPage, bytes: Uint8Array): Promise<TiffPixels | undefined> {
  if (!isReadable(page, bytes)) return undefined;

  const { default: utif } = await import('utif2');
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  try {
    const image = page.tags.has(322) ? untiled(utif, page, buffer) : decoded(utif, page, buffer, {});
    const photometric = first(page, 262, 1);
    const bits = first(page, 258, 1);
    if (first(page, 277, 1) === 1 && photometric <= 1 && (bits === 1 || bits === 8)) {
      const inverted = photometric === 0;
      const line = bits === 1 ? (page.width + 7) >> 3 : page.width;
      return { bits, channels: 1, inverted, data: image.data.subarray(0, line * page.height) };
    }
    return { bits: 8, channels: 3, inverted: false, data: withoutAlpha(utif.toRGBA8(image)) };
  } catch {
    return undefined;
  }
}

type Utif = typeof import('utif2');
type Directory = Parameters<Utif['toRGBA8']>[0];

function decoded(utif: Utif, page: TiffPage, buffer: ArrayBuffer, replaced: Readonly<Record<string, readonly number[]>>): Directory {
  const tags = Object.fromEntries([...page.tags].map(([tag, values]) => [`t${tag}`, values]));
  const directory = { ...tags, ...replaced } as unknown as Directory;
  utif.decodeImage(buffer, directory);
  if (directory.data === undefined) throw new Error('no picture data');
  return directory;
}

/** Decodes tile by tile, each as a picture of its own, and joins them. */
function untiled(utif: Utif, page: TiffPage, buffer: ArrayBuffer): Directory {
  const [across, down] = [first(page, 322, 0), first(page, 323, 0)];
  if (across === 0 || down === 0) throw new Error('tiles without size');

  const { offsets, counts } = stripsOf(page);
  const depth = first(page, 277, 1) * first(page, 258, 1);
  const line = Math.ceil((page.width * depth) / 8);
  const tileLine = Math.ceil((across * depth) / 8);
  const columns = Math.ceil(page.width / across);
  const joined = new Uint8Array(line * page.height);
  let last: Directory | undefined;
  const plain = new Map([...page.tags].filter(([tag]) => tag < 322 || tag > 325));
  for (const [index, offset] of offsets.entries()) {
    const size = { t256: [across], t257: [down], t278: [down], t273: [offset], t279: [counts[index] ?? 0] };
    last = decoded(utif, { ...page, tags: plain }, buffer, size);
    const left = (index % columns) * tileLine;
    const top = Math.floor(index / columns) * down;
    const width = Math.min(tileLine, line - left);
    for (let row = 0; row < down && top + row < page.height; row++) {
      joined.set(last.data.subarray(row * tileLine, row * tileLine + width), (top + row) * line + left);
    }
  }
  if (last === undefined) throw new Error('no tiles');
  return { ...last, t256: [page.width], t257: [page.height], width: page.width, height: page.height, data: joined };
}

function stripsOf(page: TiffPage): { readonly offsets: readonly number[]; readonly counts: readonly number[] } {
  const tiled = page.tags.has(322);
  return { offsets: page.tags.get(tiled ? 324 : 273) ?? [], counts: page.tags.get(tiled ? 325 : 279) ?? [] };
}

function first(page: TiffPage, tag: number, otherwise: number): number {
  return page.tags.get(tag)?.[0] ?? otherwise;
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] ?? 0;
    rgb[to + 1] = rgba[from + 1] ?? 0;
    rgb[to + 2] = rgba[from + 2] ?? 0;
  }
  return rgb;
}
