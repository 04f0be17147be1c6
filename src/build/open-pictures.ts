import { hasEnd, jpegBegun } from '../draw/jpeg.ts';
import type { PassedFile } from '../draw/pass-stream.ts';
import { probePicture } from '../draw/probe-picture.ts';
import { probeScan } from '../draw/probe-scan.ts';
import type { ListedFile, ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Rasteriser } from '../model/raster.ts';
import type { PictureFacts, Pictures, ScanFacts } from '../model/theme.ts';
import type { MediaFacts, World } from '../model/world.ts';
import { passFile } from './pass-file.ts';
import { pictureFindings } from './picture-findings.ts';

/** The pictures, scans and recordings of a case as the volume needs them: their measures beforehand, their bytes when they are drawn. */
export interface OpenPictures extends Pictures {
  readonly media: ReadonlyMap<string, MediaFacts>;
  readonly findings: readonly Finding[];
  bytes(file: string): Promise<Uint8Array>;
  whole(file: string): Promise<PassedFile | undefined>;
}

const printable: readonly (string | undefined)[] = ['jpeg', 'png', 'tiff', 'pdf'];

/** Enough for what cameras write before the picture: mostly EXIF with its thumbnail, sometimes profiles. */
const headLengths = [64 * 1024, 256 * 1024];
/** Enough for the end mark, and the little that phones write behind it. */
const tailLength = 16 * 1024;
const largeLength = 512 * 1024;

/** A case is a large one from so many bytes of media and originals on, or so many pages of originals. */
const largeCase = { bytes: 64 * 2 ** 20, pages: 100 };

/**
 * Looks into every file of media/, scans/ and frames/: pictures one after another so that few of them are in memory, recordings beside them.
 * `lastResort` is asked for the pages of a PDF that cannot be taken apart.
 */
export async function openPictures(world: World, parsed: ParsedCase, lastResort: Rasteriser['open']): Promise<OpenPictures> {
  const pictures = new Map<string, PictureFacts>();
  const scans = new Map<string, ScanFacts>();
  const media = new Map<string, MediaFacts>();
  const findings: Finding[] = [];
  let pages = 0;
  const large = new Map<string, Omit<PassedFile, 'pass'>>();
  const bytes = async (file: string, limit?: number) => (await world.readFile(world.join(parsed.folder, file), limit)) ?? new Uint8Array();
  /** A photograph tells its measures at its beginning, and at its end that it is whole; other kinds are read whole. */
  const content = async ({ path, kind, size }: ListedFile) => {
    if (kind !== 'jpeg' || size < largeLength) return bytes(path);
    const tail = (await world.readFileEnd(world.join(parsed.folder, path), tailLength)) ?? new Uint8Array();
    for (const length of hasEnd(tail) ? headLengths : []) {
      const head = await bytes(path, length);
      const begun = jpegBegun(head);
      if (begun === undefined) continue;
      large.set(path, { facts: begun.facts, size });

      return joined(head.subarray(0, begun.from), tail);
    }

    return bytes(path);
  };
  const described = new Set(parsed.media.map((item) => item.path));
  const files = parsed.files.filter(isMedia);
  if (files.reduce((sum, { size }) => sum + size, 0) > largeCase.bytes) world.spareMemory();
  const probe = async ({ path }: ListedFile) => {
    if (described.has(path)) media.set(path, await world.probeMedia(world.join(parsed.folder, path)));
  };
  const recordings = Promise.all(files.filter(({ kind }) => !printable.includes(kind)).map(probe));
  recordings.catch(() => undefined);

  for (const file of files.filter(({ kind }) => printable.includes(kind))) {
    await probe(file);

    const looked = await content(file);
    const scan = await probeScan(looked, lastResort);
    if ('fault' in scan) findings.push(...pictureFindings(parsed, file.path, scan.fault));
    else {
      scans.set(file.path, scan);
      pages += scan.pages.length;
    }
    if (pages > largeCase.pages) world.spareMemory();
    const picture = probePicture(looked);
    if (!('fault' in picture)) pictures.set(file.path, picture);
  }
  await recordings;

  const whole = async (file: string): Promise<PassedFile | undefined> => {
    const told = large.get(file);

    return told && { ...told, pass: (write) => passFile(world, world.join(parsed.folder, file), told.size, write) };
  };

  return { media, findings, bytes, whole, picture: (file) => pictures.get(file), scan: (file) => scans.get(file) };
}

function joined(head: Uint8Array, tail: Uint8Array): Uint8Array {
  const both = new Uint8Array(head.length + tail.length);
  both.set(head);
  both.set(tail, head.length);

  return both;
}

function isMedia({ path, type }: ListedFile): boolean {
  return type === 'file' && /^(media|scans|frames)\//.test(path);
}
