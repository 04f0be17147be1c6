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
  /** The embedded ICC profile of a picture in the inks of a press, where there is one in one piece, and of inks. */
  readonly profile: Uint8Array | undefined;
  /** Written by Adobe: CMYK is stored inverted. */
  readonly adobe: boolean;
}

/** Reads the headers of a JPEG file; `undefined` where it is broken off before the end of its picture, or of a kind that PDF cannot show. */
export function jpegFacts(bytes: Uint8Array): JpegFacts | undefined {
  const begun = jpegBegun(bytes);

  return begun !== undefined && hasEnd(bytes, begun.from) ? begun.facts : undefined;
}

/** A stretch of a file, in bytes from its beginning. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** What stands in front of a picture's data; `from` is the first byte behind it. */
export interface JpegBegun {
  readonly facts: JpegFacts;
  readonly from: number;
}

/** Asks for stretches of a file and is given their bytes. */
type Reading<T> = Generator<Stretch, T, Uint8Array>;

/** The headers alone, from the whole file or its beginning. */
function jpegBegun(bytes: Uint8Array): JpegBegun | undefined {
  const reading = jpegHeaders(bytes.length);
  let step = reading.next();
  while (!step.done) step = reading.next(bytes.subarray(step.value.from, step.value.from + step.value.length));

  return step.value;
}

/** Bytes that are asked for at once of what stands before the picture: a page of memory. */
const pieceLength = 4096;
/** A photograph has some ten segments; one that has thousands is left to whoever reads it through. */
const mostSteps = 10_000;

/** As `jpegHeaders`, asking for few pieces, which may reach beyond the end of the file. `long`: it goes on and on. */
export function* jpegPieces(size: number): Reading<JpegBegun | 'long' | undefined> {
  const reading = jpegHeaders(size);
  let piece: Uint8Array = new Uint8Array();
  let place = 0;
  let step = reading.next();
  for (let steps = 0; !step.done; steps += 1) {
    if (steps === mostSteps) return 'long';
    const { from, length } = step.value;
    if (from < place || from + length > place + piece.length) {
      piece = yield { from, length: Math.max(length, pieceLength) };
      place = from;
      if (piece.length < length) return undefined;
    }
    step = reading.next(piece.subarray(from - place, from - place + length));
  }

  return step.value;
}

/**
 * The headers of a JPEG file of `size` bytes, of which only what tells something is asked for: not the thumbnail, nor a comment. Each
 * stretch lies within the file and is given whole.
 */
export function* jpegHeaders(size: number): Reading<JpegBegun | undefined> {
  const start = yield { from: 0, length: Math.min(2, size) };
  if (start[0] !== 0xff || start[1] !== 0xd8) return undefined;

  let orientation: number | undefined;
  let dpi = 0;
  let profile: Stretch | undefined;
  let adobe = false;
  let frame: Pick<JpegFacts, 'width' | 'height' | 'bits' | 'channels'> | undefined;
  for (let at = 2; at + 4 <= size; ) {
    const head = yield { from: at, length: Math.min(4 + telling, size - at) };
    if (head[0] !== 0xff) return undefined;
    const marker = head[1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = wordAt(head, 2);
    const end = at + 2 + length;
    if (length < 2 || end > size) return undefined;
    const body = head.subarray(4, end - at);
    if (marker === 0xe0 && startsWith(body, 'JFIF\0') && body.length >= 12) dpi = density(body);
    if (marker === 0xe1 && orientation === undefined && startsWith(body, 'Exif\0\0'))
      orientation = yield* exifOrientation({ from: at + 10, length: end - at - 10 });
    if (marker === 0xe2 && startsWith(body, 'ICC_PROFILE\0') && body[12] === 1 && body[13] === 1)
      profile = { from: at + 18, length: end - at - 18 };
    if (marker === 0xee && startsWith(body, 'Adobe')) adobe = true;
    if (frames.has(marker)) {
      if (body.length < 6) return undefined;
      frame = { bits: body[0] ?? 8, height: wordAt(body, 1), width: wordAt(body, 3), channels: body[5] ?? 3 };
    }
    if (marker === 0xda) {
      const sound = frame !== undefined && frame.width > 0 && frame.height > 0 && frame.bits === 8 && [1, 3, 4].includes(frame.channels);
      if (!sound || frame === undefined) return undefined;
      const inks = frame.channels === 4 && profile !== undefined ? new Uint8Array(yield profile) : undefined;
      const explained = inks !== undefined && isOfInks(inks) ? inks : undefined;

      return { facts: { ...frame, orientation: orientation ?? 1, dpi, profile: explained, adobe }, from: end };
    }
    at = end;
  }
  return undefined;
}

/** The colour space and the signature of a profile (ISO 15076-1, 7.2.6 and 7.2.9): cameras and converters leave the one of the screen in a picture of inks. */
function isOfInks(profile: Uint8Array): boolean {
  return startsWith(profile.subarray(16), 'CMYK') && startsWith(profile.subarray(36), 'acsp');
}

/** Bytes at the beginning of a segment that tell what it is: the longest is that of an ICC profile. */
const telling = 14;

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

/** The orientation, 1–8, that EXIF data tell: those of a PNG file. */
export function orientationIn(exif: Uint8Array): number {
  const reading = exifOrientation({ from: 0, length: exif.length });
  let step = reading.next();
  while (!step.done) step = reading.next(exif.subarray(step.value.from, step.value.from + step.value.length));

  return step.value;
}

/** From the TIFF file in an Exif segment, of which only the first directory is read. */
function* exifOrientation({ from, length }: Stretch): Reading<number> {
  if (length < 14) return 1;

  const begin = viewOf(yield { from, length: 8 });
  const little = begin.getUint16(0) === 0x4949;
  const directory = begin.getUint32(4, little);
  if (directory + 2 > length) return 1;
  const count = viewOf(yield { from: from + directory, length: 2 }).getUint16(0, little);
  const room = Math.min(count * 12, length - directory - 2);
  const entries = viewOf(yield { from: from + directory + 2, length: room });
  for (let entry = 0; entry + 12 <= room; entry += 12) {
    if (entries.getUint16(entry, little) !== 0x112) continue;
    const value = entries.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  for (let at = 0; at < text.length; at++) if (bytes[at] !== text.charCodeAt(at)) return false;
  return true;
}
