import type { PassedFile } from '../draw/pass-stream.ts';
import { probePicture } from '../draw/probe-picture.ts';
import { probeScan, type ScanFault } from '../draw/probe-scan.ts';
import { hasEnd, type JpegBegun, type JpegFacts, jpegPieces } from '../glance/jpeg.ts';
import type { ListedFile, ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Rasteriser } from '../model/raster.ts';
import type { PictureFacts, Pictures, ScanFacts } from '../model/theme.ts';
import type { FileAhead, MediaFacts, OpenedFile, World } from '../model/world.ts';
import { passFile } from './pass-file.ts';
import { goneFindings, pictureFindings } from './picture-findings.ts';

/** The pictures, scans and recordings of a case as the volume needs them: their measures beforehand, their bytes when they are drawn. */
export interface OpenPictures extends Pictures {
  readonly media: ReadonlyMap<string, MediaFacts>;
  readonly findings: readonly Finding[];
  /** Why a file cannot be shown as a picture. */
  fault(file: string): ScanFault | undefined;
  bytes(file: string): Promise<Uint8Array>;
  whole(file: string): Promise<PassedFile | undefined>;
}

/** The photographs that are passed from their files into the volume. `read`: paths of what was read through just now. */
export function largePhotographs(world: World, { folder, files }: ParsedCase, read: { has(path: string): boolean }): readonly FileAhead[] {
  const large = files.filter((file) => isMedia(file) && isLarge(file));

  return large.map(({ path, size }) => ({ path: world.join(folder, path), size, fresh: read.has(path) }));
}

const printable: readonly (string | undefined)[] = ['jpeg', 'png', 'tiff', 'pdf'];

/** Enough for the end mark, and the little that phones write behind it. */
const tailLength = 16 * 1024;
const largeLength = 512 * 1024;

/** Photographs whose beginnings and ends are read while one is looked into. */
const together = 16;

/** A case is a large one from so many bytes of media and originals on, or so many pages of originals. */
const largeCase = { bytes: 64 * 2 ** 20, pages: 100 };

/**
 * Looks into every file of media/, scans/ and frames/: pictures one after another so that few of them are in memory, recordings beside them.
 * Of large photographs the beginnings and ends of several are read at once.
 * `lastResort` is asked for the pages of a PDF that cannot be taken apart.
 */
export async function openPictures(world: World, parsed: ParsedCase, lastResort: Rasteriser['open']): Promise<OpenPictures> {
  const pictures = new Map<string, PictureFacts>();
  const faults = new Map<string, ScanFault>();
  const scans = new Map<string, ScanFacts>();
  const media = new Map<string, MediaFacts>();
  const findings: Finding[] = [];
  let pages = 0;
  const large = new Map<string, Omit<PassedFile, 'pass'>>();
  const bytesThere = (file: string) => world.readFile(world.join(parsed.folder, file));
  const bytes = async (file: string) => (await bytesThere(file)) ?? new Uint8Array();
  /** A photograph tells its measures at its beginning, and at its end that it is whole; other kinds are read whole. `undefined`: it is gone. */
  const content = async (file: ListedFile): Promise<Uint8Array | JpegFacts | undefined> => {
    const { path, size } = file;
    const facts = isLarge(file) ? await world.lookInto(world.join(parsed.folder, path), wholeJpeg) : undefined;
    if (facts === undefined) return bytesThere(path);
    large.set(path, { facts, size });

    return facts;
  };
  const described = new Set(parsed.media.map((item) => item.path));
  const files = parsed.files.filter(isMedia);
  if (files.reduce((sum, { size }) => sum + size, 0) > largeCase.bytes) world.spareMemory();
  const probe = async ({ path }: ListedFile) => {
    if (described.has(path)) media.set(path, await world.probeMedia(world.join(parsed.folder, path)));
  };
  const recordings = Promise.all(files.filter(({ kind }) => !printable.includes(kind)).map(probe));
  recordings.catch(() => undefined);

  const shown = files.filter(({ kind }) => printable.includes(kind));
  const contentOf = inAdvance(shown.filter(isLarge), content);
  for (const file of shown) {
    await probe(file);

    const looked = await contentOf(file);
    if (looked === undefined) {
      findings.push(...goneFindings(parsed, file.path));
      continue;
    }
    const scan = await probeScan(looked, lastResort);
    if ('fault' in scan) findings.push(...pictureFindings(parsed, file.path, scan.fault));
    else {
      scans.set(file.path, scan);
      pages += scan.pages.length;
    }
    if (pages > largeCase.pages) world.spareMemory();
    const picture = probePicture(looked);
    if ('fault' in picture) faults.set(file.path, picture.fault);
    else pictures.set(file.path, picture);
  }
  await recordings;

  const pathOf = (file: string) => world.join(parsed.folder, file);
  const whole = async (file: string): Promise<PassedFile | undefined> => {
    const told = large.get(file);
    return told && { ...told, pass: (write) => passFile(world, pathOf(file), told.size, write) };
  };

  return {
    media,
    findings,
    bytes,
    whole,
    fault: (file) => faults.get(file),
    picture: (file) => pictures.get(file),
    scan: (file) => scans.get(file),
  };
}

/** The same pictures, of which each large photograph is told before it is passed into a volume. */
export function toldOf(pictures: OpenPictures, tell: (file: string) => void): OpenPictures {
  return {
    ...pictures,
    whole: async (file) => {
      const passed = await pictures.whole(file);

      return (
        passed && {
          ...passed,
          pass: (write) => {
            tell(file);
            return passed.pass(write);
          },
        }
      );
    },
  };
}

/** Asks for the content of each of these files, in their order, when one of the `together` before it is asked for; for that of others at once. */
function inAdvance(
  files: readonly ListedFile[],
  content: (file: ListedFile) => Promise<Uint8Array | JpegFacts | undefined>,
): (file: ListedFile) => Promise<Uint8Array | JpegFacts | undefined> {
  const begun = new Map<ListedFile, Promise<Uint8Array | JpegFacts | undefined>>();
  let next = 0;

  return (wanted) => {
    for (; isLarge(wanted) && begun.size < together && next < files.length; next += 1) {
      const file = files[next];
      const reading = file && content(file);
      reading?.catch(() => undefined);
      if (file !== undefined && reading !== undefined) begun.set(file, reading);
    }
    const reading = begun.get(wanted) ?? content(wanted);
    begun.delete(wanted);

    return reading;
  };
}

function isLarge({ kind, size }: ListedFile): boolean {
  return kind === 'jpeg' && size >= largeLength;
}

/** What a JPEG file says of its picture, if it begins as one and the end mark stands near its end. */
async function wholeJpeg(file: OpenedFile): Promise<JpegFacts | undefined> {
  const begun = await begunOf(file);
  if (begun === undefined) return undefined;
  const from = Math.max(begun.from, file.size - tailLength);

  return hasEnd(await file.read(from, file.size - from)) ? begun.facts : undefined;
}

async function begunOf(file: OpenedFile): Promise<JpegBegun | undefined> {
  const reading = jpegPieces(file.size);
  let step = reading.next();
  while (!step.done) step = reading.next(await file.read(step.value.from, step.value.length));

  return step.value === 'long' ? undefined : step.value;
}

function isMedia({ path, type }: ListedFile): boolean {
  return type === 'file' && /^(media|scans|frames)\//.test(path);
}
