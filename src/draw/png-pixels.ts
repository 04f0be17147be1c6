import { channelsOf, type PngParts } from '../glance/png.ts';
import { inflate } from './inflate.ts';

/** Colour samples and alpha of a PNG picture, eight bits each; alpha only where the file has some. */
export interface PngPixels {
  /** 1 or 3 samples a pixel. */
  readonly colours: Uint8Array;
  readonly channels: 1 | 3;
  readonly alpha: Uint8Array | undefined;
}

/** Decodes a PNG picture; `undefined` where its data is broken. Palettes are resolved, 16 bits cut to 8, interlacing undone. */
export async function pngPixels(parts: PngParts): Promise<PngPixels | undefined> {
  const samples = channelsOf(parts.colour);
  const passes = parts.interlaced ? adam7 : [{ x: 0, y: 0, dx: 1, dy: 1 }];
  const sizes = passes.map(({ x, y, dx, dy }) => ({
    across: Math.max(Math.ceil((parts.width - x) / dx), 0),
    down: Math.max(Math.ceil((parts.height - y) / dy), 0),
  }));
  const lineOf = (across: number): number => Math.ceil((across * samples * parts.bits) / 8);
  const expected = sizes.reduce((sum, { across, down }) => sum + (across > 0 ? down * (1 + lineOf(across)) : 0), 0);
  const raw = await inflate(parts.data, expected);
  if (raw === undefined || raw.length < expected) return undefined;

  const grey = parts.colour === 0 || parts.colour === 4;
  const channels = grey ? 1 : 3;
  const colours = new Uint8Array(parts.width * parts.height * channels);
  const alpha = samples === 2 || samples === 4 || parts.transparency !== undefined ? new Uint8Array(parts.width * parts.height) : undefined;
  const pixel = new Uint16Array(4);
  let at = 0;
  for (const [index, { x, y, dx, dy }] of passes.entries()) {
    const { across, down } = sizes[index] ?? { across: 0, down: 0 };
    if (across === 0) continue;
    const length = lineOf(across);
    const step = Math.max((samples * parts.bits) >> 3, 1);
    let above: Uint8Array = new Uint8Array(length);
    for (let row = 0; row < down; row++) {
      const line = raw.subarray(at + 1, at + 1 + length);
      unfilter(raw[at] ?? 0, line, above, step);
      above = line;
      at += 1 + length;
      for (let column = 0; column < across; column++) {
        for (let sample = 0; sample < samples; sample++) pixel[sample] = sampleAt(line, column * samples + sample, parts.bits);
        put(parts, pixel, (y + row * dy) * parts.width + x + column * dx, colours, alpha);
      }
    }
  }
  return { colours, channels, alpha };
}

const adam7 = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

function sampleAt(line: Uint8Array, index: number, bits: number): number {
  if (bits === 8) return line[index] ?? 0;
  if (bits === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);

  const bit = index * bits;
  return ((line[bit >> 3] ?? 0) >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

function put(parts: PngParts, pixel: Uint16Array, to: number, colours: Uint8Array, alpha: Uint8Array | undefined): void {
  const { colour, bits, palette, transparency } = parts;
  const eight = (value: number): number => (bits === 16 ? value >> 8 : bits === 8 ? value : Math.round((value * 255) / ((1 << bits) - 1)));
  const first = pixel[0] ?? 0;
  if (colour === 3) {
    for (let channel = 0; channel < 3; channel++) colours[to * 3 + channel] = palette[first * 3 + channel] ?? 0;
    if (alpha !== undefined) alpha[to] = transparency?.[first] ?? 255;
    return;
  }
  const channels = colour === 0 || colour === 4 ? 1 : 3;
  for (let channel = 0; channel < channels; channel++) colours[to * channels + channel] = eight(pixel[channel] ?? 0);
  if (alpha === undefined) return;
  if (colour >= 4) alpha[to] = eight(pixel[channels] ?? 0);
  else alpha[to] = isKey(pixel, channels, transparency) ? 0 : 255;
}

/** The one colour that a tRNS chunk makes transparent. */
function isKey(pixel: Uint16Array, channels: number, key: Uint8Array | undefined): boolean {
  for (let channel = 0; channel < channels; channel++) {
    if ((((key?.[channel * 2] ?? 0) << 8) | (key?.[channel * 2 + 1] ?? 0)) !== pixel[channel]) return false;
  }
  return true;
}

/** Undoes the filter of a line in place (ISO/IEC 15948, 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  for (let at = 0; at < line.length; at++) {
    const a = at >= step ? (line[at - step] ?? 0) : 0;
    const b = above[at] ?? 0;
    const c = at >= step ? (above[at - step] ?? 0) : 0;
    const guess = filter === 1 ? a : filter === 2 ? b : filter === 3 ? (a + b) >> 1 : filter === 4 ? paeth(a, b, c) : 0;
    line[at] = (line[at] ?? 0) + guess;
  }
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}
