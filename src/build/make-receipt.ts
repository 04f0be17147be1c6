import type { Receipt, ReceiptVolume } from '../model/receipt.ts';
import { waiversOf } from '../model/waivers-of.ts';
import type { World } from '../model/world.ts';
import { imageReasons } from './image-reasons.ts';
import type { LintedCase } from './lint-case.ts';
import { pageRanges } from './page-ranges.ts';
import type { Printed, PrintedVolume } from './print-case.ts';
import type { WrittenVolume } from './volume-files.ts';

export interface ReceiptFacts {
  readonly linted: LintedCase;
  readonly printed: Printed;
  readonly tool: string;
  /** The files of the volumes. */
  readonly written: readonly WrittenVolume[];
  readonly package?: NonNullable<Receipt['package']>;
}

/** What was written, with digests and counts; the only output that knows the clock. */
export function makeReceipt(world: World, { linted, printed, tool, written, package: packed }: ReceiptFacts): Receipt {
  const { parsed, findings, regulation } = linted;
  const photos = parsed.media.filter(({ path }) => isPicture(kindOf(linted, path)));
  const scans = parsed.records.filter(({ data }) => typeof data.原件 === 'string' && data.原件 !== '');

  const volumes = printed.volumes.flatMap((each) => receiptOf(each, written));
  const cover = written.find(({ suffix }) => suffix === '.封皮');
  const bound = parsed.binding?.entries.at(-1);

  return {
    format: 'dossier-receipt/1',
    case: parsed.number,
    folder: parsed.folder,
    regulation,
    tool: { name: 'dossier', version: tool.replace(/^dossier /, '') },
    builtAt: world.now().toISOString(),
    volume: volumeOf(volumes),
    pageImages: printed.images.map(({ file, pages, reason }) => ({ file, pages: pageRanges(pages), reason: imageReasons[reason] })),
    volumes,
    ...(cover === undefined
      ? {}
      : { outerCover: { file: cover.file, bytes: cover.bytes, digests: cover.digests, pages: printed.outerCover?.pages.length ?? 0 } }),
    profile: printed.profile,
    ...(printed.receiver === undefined ? {} : { receiver: printed.receiver }),
    ...(bound === undefined ? {} : { binding: { line: bound.序号, at: bound.时间, by: bound.经办人, digest: bound.本行 } }),
    ...(packed === undefined ? {} : { package: packed }),
    counts: {
      documents: parsed.records.length,
      photos: photos.length,
      recordings: parsed.media.length - photos.length,
      scans: scans.length,
      warnings: [...findings, ...printed.findings].filter(({ level, waived }) => level === 'warning' && waived === undefined).length,
      waivers: waiversOf(findings).length,
    },
    fonts: printed.fonts,
  };
}

function levelOf({ attached, conformance }: PrintedVolume): string {
  return conformance === 'none' ? 'none' : `PDF/A-${attached.length > 0 ? 3 : 2}${conformance.toLowerCase()}`;
}

function kindOf({ parsed }: LintedCase, path: string): string | undefined {
  return parsed.files.find((file) => file.path === path)?.kind;
}

function isPicture(kind: string | undefined): boolean {
  return kind === 'jpeg' || kind === 'png' || kind === 'tiff';
}

/** The first volume, in the words of old receipts. */
function volumeOf([first]: readonly ReceiptVolume[]): Receipt['volume'] {
  if (first === undefined) throw new Error('a receipt without a volume');
  const { file, bytes, digests, pages, numberedPages, conformance } = first;

  return { file, bytes, digests, pages, numberedPages, conformance };
}

function receiptOf(printed: PrintedVolume, written: readonly WrittenVolume[]): readonly ReceiptVolume[] {
  const { suffix, share, volume, placed } = printed;
  const own = written.find((each) => each.suffix === suffix);
  if (own === undefined) return [];
  const { file, bytes, digests } = own;
  const titles = new Map(volume.body.map(({ id, title }) => [id, title]));

  return [
    {
      file,
      bytes,
      digests,
      pages: placed.pages.length,
      numberedPages: placed.numberedPages,
      conformance: levelOf(printed),
      ...(share.kind === '' ? {} : { kind: share.kind }),
      number: share.number,
      of: share.of,
      ...(printed.attached.length > 0 ? { attached: printed.attached } : {}),
      documents: placed.addresses.map(({ section, first, last, pages }) => ({
        record: section,
        title: titles.get(section) ?? '',
        first,
        last,
        pages,
      })),
    },
  ];
}
