import { probePicture } from '../draw/probe-picture.ts';
import { probeScan } from '../draw/probe-scan.ts';
import type { Rasteriser } from '../draw/rasteriser.ts';
import type { ListedFile, ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { PictureFacts, Pictures, ScanFacts } from '../model/theme.ts';
import type { MediaFacts, World } from '../model/world.ts';
import { pictureFindings } from './picture-findings.ts';

/** The pictures, scans and recordings of a case as the volume needs them: their measures beforehand, their bytes when they are drawn. */
export interface OpenPictures extends Pictures {
  readonly media: ReadonlyMap<string, MediaFacts>;
  readonly findings: readonly Finding[];
  bytes(file: string): Promise<Uint8Array>;
}

const printable: readonly (string | undefined)[] = ['jpeg', 'png', 'tiff', 'pdf'];

/** Enough for what cameras write before the picture: EXIF with its thumbnail, profiles. */
const headLength = 256 * 1024;

/**
 * Looks into every file of media/, scans/ and frames/: pictures one after another so that few of them are in memory, recordings beside them.
 * `lastResort` is asked for the pages of a PDF that cannot be taken apart.
 */
export async function openPictures(world: World, parsed: ParsedCase, lastResort: Rasteriser['open']): Promise<OpenPictures> {
  const pictures = new Map<string, PictureFacts>();
  const scans = new Map<string, ScanFacts>();
  const media = new Map<string, MediaFacts>();
  const findings: Finding[] = [];
  const bytes = async (file: string) => (await world.readFile(world.join(parsed.folder, file))) ?? new Uint8Array();
  /** A photograph tells its measures at its beginning; other kinds are read whole. */
  const head = async ({ path, kind }: ListedFile) => {
    const begun = kind === 'jpeg' ? await world.readFile(world.join(parsed.folder, path), headLength) : undefined;

    return begun !== undefined && !('fault' in probePicture(begun)) ? begun : bytes(path);
  };
  const described = new Set(parsed.media.map((item) => item.path));
  const files = parsed.files.filter(isMedia);
  const probe = async ({ path }: ListedFile) => {
    if (described.has(path)) media.set(path, await world.probeMedia(world.join(parsed.folder, path)));
  };
  const recordings = Promise.all(files.filter(({ kind }) => !printable.includes(kind)).map(probe));
  recordings.catch(() => undefined);

  for (const file of files.filter(({ kind }) => printable.includes(kind))) {
    await probe(file);

    const content = await head(file);
    const scan = await probeScan(content, lastResort);
    if ('fault' in scan) findings.push(...pictureFindings(parsed, file.path, scan.fault));
    else scans.set(file.path, scan);
    const picture = probePicture(content);
    if (!('fault' in picture)) pictures.set(file.path, picture);
  }
  await recordings;

  return { media, findings, bytes, picture: (file) => pictures.get(file), scan: (file) => scans.get(file) };
}

function isMedia({ path, type }: ListedFile): boolean {
  return type === 'file' && /^(media|scans|frames)\//.test(path);
}
