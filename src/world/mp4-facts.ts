import type { FileHandle } from 'node:fs/promises';
import type { MediaFacts } from '../model/world.ts';

/** Brands of files of which MediaInfo says MPEG-4 and no more (ISO/IEC 14496-12, 4.3; QuickTime; 3GPP TS 26.244). */
const brands = /^(isom|iso[2-6]|mp4[12]|avc1|M4[AV] |qt {2}|3gp[4-6])$/;
const pictureCodes = /^(avc1|hvc1|hev1|mp4v)$/;
/** Bytes of a table of contents that is read. */
const largest = 16 * 2 ** 20;

interface Box {
  readonly type: string;
  /** Bytes from the beginning of what was read; without its head. */
  readonly from: number;
  readonly to: number;
}

/**
 * Format, duration and picture size of a plain MP4, M4A or MOV file, as MediaInfo tells them, out of its table of contents (`moov`): starting
 * MediaInfo takes longer than all else in a small build. `undefined` where the file is not plain, whole and of one mind: fragments, other
 * tracks than one of pictures and those of sound, codes and brands that were not held against MediaInfo.
 */
export async function mp4Facts(handle: FileHandle, size: number): Promise<Omit<MediaFacts, 'kind'> | undefined> {
  try {
    const contents = await readContents(handle, size);

    return contents && factsOf(contents);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The table of contents, where the boxes of the file follow one another up to its last byte. */
async function readContents(handle: FileHandle, size: number): Promise<DataView | undefined> {
  const found = new Map<string, Box>();
  for (let at = 0; at < size; ) {
    const head = await readAt(handle, at, 16);
    const box = boxAt(head, 0, size - at);
    if (box === undefined || (at === 0 && !(box.type === 'ftyp' && brands.test(typeAt(head, 8))))) return undefined;
    if (!/^(ftyp|free|skip|wide|mdat|moov)$/.test(box.type) || (box.type === 'moov' && found.has('moov'))) return undefined;
    found.set(box.type, { type: box.type, from: at + box.from, to: at + box.to });
    at += box.to;
  }
  const { from, to } = found.get('moov') ?? { from: 0, to: 0 };

  return from === 0 || !found.has('mdat') || to - from > largest ? undefined : readAt(handle, from, to - from);
}

async function readAt(handle: FileHandle, from: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length);
  const { bytesRead } = await handle.read(bytes, 0, length, from);

  return new DataView(bytes.buffer, 0, bytesRead);
}

/** Throws `RangeError` where a box is shorter than what it must hold. */
function factsOf(contents: DataView): Omit<MediaFacts, 'kind'> | undefined {
  const parts = boxesOf(contents, { type: 'moov', from: 0, to: contents.byteLength });
  const header = only(parts, 'mvhd');
  const scale = header && durationAt(contents, header, 12)?.scale;
  const tracks = parts?.filter(({ type }) => type === 'trak').map((track) => trackOf(contents, track, scale ?? 0)) ?? [];
  if (scale === undefined || scale === 0 || tracks.length === 0 || parts?.some(({ type }) => /^(mvex|cmov)$/.test(type))) return undefined;

  const known = tracks.filter((track) => track !== undefined);
  const pictures = known.filter((track) => 'width' in track);
  if (known.length < tracks.length || pictures.length > 1) return undefined;
  const [{ width, height } = {}] = pictures;
  const duration = secondsOf(Math.max(...known.map((track) => track.duration)), scale);
  if (duration === 0) return undefined;

  return { duration, ...(width === undefined || height === undefined ? {} : { width, height }), format: 'MPEG-4' };
}

/** MediaInfo counts in single precision, and rounds milliseconds as C prints them: half to even. */
function secondsOf(duration: number, scale: number): number {
  const single = Math.fround(Math.fround(Math.fround(duration) / Math.fround(scale)) * 1000);
  const rounded = Math.round(single);

  return (rounded - single === 0.5 && rounded % 2 === 1 ? rounded - 1 : rounded) / 1000;
}

interface Track {
  readonly duration: number;
  readonly width?: number;
  readonly height?: number;
}

/** Its duration on the clock of the film, and the size of its pictures; `undefined` where it is not plain. */
function trackOf(contents: DataView, track: Box, scale: number): Track | undefined {
  const parts = boxesOf(contents, track);
  const header = only(parts, 'tkhd');
  const media = only(parts, 'mdia');
  const inside = media && boxesOf(contents, media);
  const [mediaHeader, handler] = [only(inside, 'mdhd'), only(inside, 'hdlr')];
  if (header === undefined || mediaHeader === undefined || handler === undefined) return undefined;

  const told = durationAt(contents, header, 20);
  const own = durationAt(contents, mediaHeader, 12);
  if (told === undefined || own === undefined || told.duration === 0 || told.duration >= 2 ** 32 - 1) return undefined;
  // Some writers count it on the track's own clock; MediaInfo guesses which.
  if (own.scale !== scale && Math.abs(told.duration - own.duration) < own.duration / 10) return undefined;

  const { duration } = told;
  const kind = typeAt(contents, handler.from + 8);
  if (kind === 'soun') return { duration };
  const size = kind === 'vide' ? pictureSize(contents, only(inside, 'minf')) : undefined;
  return size && { duration, ...size };
}

function pictureSize(contents: DataView, media: Box | undefined): { readonly width: number; readonly height: number } | undefined {
  const table = media && only(boxesOf(contents, media), 'stbl');
  const descriptions = table && only(boxesOf(contents, table), 'stsd');
  if (descriptions === undefined || contents.getUint32(descriptions.from + 4) !== 1) return undefined;
  const entry = descriptions.from + 8;
  if (!pictureCodes.test(typeAt(contents, entry + 4))) return undefined;
  const [width, height] = [contents.getUint16(entry + 32), contents.getUint16(entry + 34)];

  return width === 0 || height === 0 ? undefined : { width, height };
}

/** The time scale at `offset` of a header of version 0 (in a track header something else stands there), and the duration behind it. */
function durationAt(contents: DataView, { from }: Box, offset: number): { readonly scale: number; readonly duration: number } | undefined {
  const version = contents.getUint8(from);
  if (version > 1) return undefined;
  const at = from + offset + (version === 1 ? 8 : 0);

  return offset === 20
    ? { scale: 0, duration: version === 1 ? Number(contents.getBigUint64(at)) : contents.getUint32(at) }
    : { scale: contents.getUint32(at), duration: version === 1 ? Number(contents.getBigUint64(at + 4)) : contents.getUint32(at + 4) };
}

function only(boxes: readonly Box[] | undefined, wanted: string): Box | undefined {
  const found = boxes?.filter(({ type }) => type === wanted) ?? [];

  return found.length === 1 ? found[0] : undefined;
}

/** The boxes that follow one another in a box; `undefined` where they do not fill it. */
function boxesOf(contents: DataView, { from, to }: Box): readonly Box[] | undefined {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const box = boxAt(contents, at, to);
    if (box === undefined) return undefined;
    boxes.push(box);
    at = box.to;
  }

  return boxes;
}

/** A box that ends at `end` at the latest (ISO/IEC 14496-12, 4.2). */
function boxAt(view: DataView, at: number, end: number): Box | undefined {
  const short = at + 8 <= view.byteLength ? view.getUint32(at) : 0;
  const head = short === 1 ? 16 : 8;
  if (short === 0 || at + head > view.byteLength) return undefined;
  const length = short === 1 ? Number(view.getBigUint64(at + 8)) : short;

  return length < head || at + length > end ? undefined : { type: typeAt(view, at + 4), from: at + head, to: at + length };
}

function typeAt(view: DataView, at: number): string {
  return String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
}
