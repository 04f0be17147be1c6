import type { FileHandle } from 'node:fs/promises';
import { parseMoment } from '../model/moment.ts';
import type { CaptureFacts } from '../model/world.ts';
import { fileKind, sniffLength } from './file-kind.ts';
import { withFile } from './with-file.ts';

/** Cameras write what they know into the first bytes. */
const headLength = 1024 * 1024;
const pick = [
  'Make',
  'Model',
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
];

/** What a camera wrote about the making of a picture (EXIF, CIPA DC-008) or a recording (its container). Throws `MachineTrouble`. */
export function probeCapture(path: string): Promise<CaptureFacts> {
  return withFile(path, (handle) => probe(handle, path));
}

async function probe(handle: FileHandle, path: string): Promise<CaptureFacts> {
  const { size } = await handle.stat();
  const head = Buffer.alloc(Math.min(size, headLength));
  const { bytesRead } = await handle.read(head, 0, head.length, 0);
  const bytes = head.subarray(0, bytesRead);
  const kind = fileKind(bytes.subarray(0, sniffLength), path);
  if (kind === 'jpeg' || kind === 'png' || kind === 'tiff') return factsOf(await readTags(bytes));
  if (kind === 'heic') return (await import('./probe-recording.ts')).probePhoto(path);
  if (kind === 'pdf' || kind === 'unknown' || kind === 'yaml' || kind === 'jsonl') return {};

  return (await import('./probe-recording.ts')).probeStamp(path);
}

/** The tags as they stand; none where they cannot be understood. */
async function readTags(bytes: Buffer): Promise<Readonly<Record<string, unknown>>> {
  const { default: exifr } = await import('exifr');
  try {
    return (await exifr.parse(bytes, { pick, reviveValues: false, translateValues: false, xmp: false, icc: false, iptc: false })) ?? {};
  } catch {
    return {};
  }
}

function factsOf(tags: Readonly<Record<string, unknown>>): CaptureFacts {
  const taken = momentOf(tags.DateTimeOriginal, tags.OffsetTimeOriginal);
  const device = [tags.Make, tags.Model].map(plainText).filter((text) => text !== '');
  const { latitude, longitude } = tags;

  return {
    ...(taken === undefined ? {} : { taken }),
    ...(device.length === 0 ? {} : { device: device.join(' ') }),
    ...(isDegrees(latitude, 90) && isDegrees(longitude, 180) ? { position: { latitude, longitude } } : {}),
  };
}

/** `2026:03:02 08:45:10` as EXIF writes it; `undefined` where the camera's clock was never set or makes no sense. */
function momentOf(time: unknown, offset: unknown): string | undefined {
  const found = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(plainText(time));
  if (found === null) return undefined;
  const zone = plainText(offset);
  const text = `${found[1]}-${found[2]}-${found[3]} ${found[4]}${/^[+-]\d{2}:\d{2}$/.test(zone) ? zone : ''}`;

  return parseMoment(text) === undefined ? undefined : text;
}

function plainText(value: unknown): string {
  return typeof value === 'string'
    ? value
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
        .trim()
        .slice(0, 100)
    : '';
}

function isDegrees(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
}
