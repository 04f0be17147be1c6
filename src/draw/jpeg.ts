/** What a JPEG file says of its picture. */
export interface JpegFacts {
  /** Pixels as stored. */
  readonly width: number;
  readonly height: number;
  readonly bits: number;
  readonly channels: number;
  /** EXIF orientation 1–8. */
  readonly orientation: number;
  /** Dots per inch; 0 where the file does not say. */
  readonly dpi: number;
  /** An embedded ICC profile, where there is one in one piece. */
  readonly profile: Uint8Array | undefined;
  /** Written by Adobe: CMYK is stored inverted. */
  readonly adobe: boolean;
}

/** Reads the headers of a JPEG file; `undefined` where it is broken off before the end of its picture, or of a kind that PDF cannot show. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | undefined {
  const begun = jpegBegun(bytes);

  return begun !== undefined && hasEnd(bytes, begun.from) ? begun.facts : undefined;
}

/** The headers alone, from the beginning of a file; `from` is the first byte behind them. */
export function jpegBegun(bytes: Uint8Array): { readonly facts: JpegFacts; readonly from: number } | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;

  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let dpi = 0;
  let profile: Uint8Array | undefined;
  let adobe = false;
  let frame: Pick<JpegFacts, 'width' | 'height' | 'bits' | 'channels'> | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = view.getUint16(at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    const body = bytes.subarray(at + 4, end);
    if (marker === 0xe0 && startsWith(body, 'JFIF\0') && body.length >= 12) dpi = density(body);
    if (marker === 0xe1 && startsWith(body, 'Exif\0\0')) orientation = exifOrientation(body.subarray(6));
    if (marker === 0xe2 && startsWith(body, 'ICC_PROFILE\0') && body[12] === 1 && body[13] === 1) profile = body.slice(14);
    if (marker === 0xee && startsWith(body, 'Adobe')) adobe = true;
    if (frames.has(marker)) {
      if (body.length < 6) return undefined;
      frame = { bits: body[0] ?? 8, height: view.getUint16(at + 5), width: view.getUint16(at + 7), channels: body[5] ?? 3 };
    }
    if (marker === 0xda) {
      const sound = frame !== undefined && frame.width > 0 && frame.height > 0 && frame.bits === 8 && [1, 3, 4].includes(frame.channels);
      return sound && frame !== undefined ? { facts: { ...frame, orientation, dpi, profile, adobe }, from: end } : undefined;
    }
    at = end;
  }
  return undefined;
}

/** Baseline, extended and progressive: what DCTDecode takes. */
const frames = new Set([0xc0, 0xc1, 0xc2]);

/** The end mark stands somewhere near the end; phones append data of their own after it. */
export function hasEnd(bytes: Uint8Array, from = 0): boolean {
  for (let at = bytes.length - 2; at >= from; at--) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  return false;
}

function density(jfif: Uint8Array): number {
  const across = ((jfif[8] ?? 0) << 8) | (jfif[9] ?? 0);
  return jfif[7] === 1 ? across : jfif[7] === 2 ? across * 2.54 : 0;
}

function exifOrientation(tiff: Uint8Array): number {
  if (tiff.length < 14) return 1;

  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return 1;
  const count = view.getUint16(directory, little);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) !== 0x112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[at] !== text.charCodeAt(at)) return false;
  return true;
}
