import { orientationIn } from './jpeg.ts';

/** A PNG file taken apart (ISO/IEC 15948). */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly colour: number;
  readonly interlaced: boolean;
  readonly palette: Uint8Array;
  readonly transparency: Uint8Array | undefined;
  /** Dots per inch; 0 where the file does not say. */
  readonly dpi: number;
  /** EXIF orientation 1–8. */
  readonly orientation: number;
  /** The IDAT chunks as they stand in the file. */
  readonly data: readonly Uint8Array[];
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** What a PNG file says of its picture first. */
export type PngHeader = Pick<PngParts, 'width' | 'height' | 'bits' | 'colour' | 'interlaced'>;

/** What the 13 bytes of an IHDR chunk say. */
export function pngHeader(body: Uint8Array): PngHeader {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bits: body[8] ?? 0,
    colour: body[9] ?? 0,
    interlaced: body[12] === 1,
  };
}

/** Reads the chunks of a PNG file; `undefined` where it is cut short or says what no PNG may. */
export function pngParts(bytes: Uint8Array): PngParts | undefined {
  if (signature.some((byte, at) => bytes[at] !== byte)) return undefined;

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let header: PngHeader | undefined;
  let palette = new Uint8Array();
  let transparency: Uint8Array | undefined;
  let dpi = 0;
  let orientation = 1;
  const data: Uint8Array[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (at + 12 + length > bytes.length) return undefined;
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR' && length === 13) header = pngHeader(body);
    if (type === 'PLTE') palette = body.slice();
    if (type === 'tRNS') transparency = body;
    if (type === 'pHYs' && length === 9 && body[8] === 1) dpi = Math.round(view.getUint32(at + 8) * 0.0254);
    if (type === 'eXIf') orientation = orientationIn(body);
    if (type === 'IDAT') data.push(body);
    if (type === 'IEND') {
      const packed = data.reduce((sum, chunk) => sum + chunk.length, 0);
      return header !== undefined && isSound(header, palette.length, packed)
        ? { ...header, palette, transparency, dpi, orientation, data }
        : undefined;
    }
    at += 12 + length;
  }
  return undefined;
}

/** A byte of deflated data gives at most so many, and some for the shortest. */
const ratio = 1100;
const depths: Readonly<Record<number, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

/** Whether a PNG file may say this of itself. `palette`: bytes of it; `packed`: bytes of all IDAT chunks. */
export function isSound(header: PngHeader, palette: number, packed: number): boolean {
  const known = depths[header.colour]?.includes(header.bits) ?? false;
  const sized = header.width > 0 && header.height > 0 && bytesUndone(header) <= packed * ratio;
  return known && sized && (header.colour !== 3 || palette >= 3);
}

/** Bytes of its samples, undone. */
export function bytesUndone({ width, height, bits, colour }: PngHeader): number {
  return Math.ceil((width * channelsOf(colour) * bits) / 8) * height;
}

/** Samples a pixel. */
export function channelsOf(colour: number): number {
  return colour === 2 ? 3 : colour === 4 ? 2 : colour === 6 ? 4 : 1;
}
