import type { Receipt, WrittenOutput } from '../model/receipt.ts';
import { waiversOf } from '../model/waivers-of.ts';
import type { World } from '../model/world.ts';
import { imageReasons } from './image-reasons.ts';
import type { LintedCase } from './lint-case.ts';
import { pageRanges } from './page-ranges.ts';
import type { Printed } from './print-case.ts';

export interface ReceiptFacts {
  readonly linted: LintedCase;
  readonly printed: Printed;
  readonly tool: string;
  readonly volume: WrittenOutput;
  readonly package?: NonNullable<Receipt['package']>;
}

/** What was written, with digests and counts; the only output that knows the clock. */
export function makeReceipt(world: World, { linted, printed, tool, volume, package: packed }: ReceiptFacts): Receipt {
  const { parsed, findings, regulation } = linted;
  const photos = parsed.media.filter(({ path }) => isPicture(kindOf(linted, path)));
  const scans = parsed.records.filter(({ data }) => typeof data.原件 === 'string' && data.原件 !== '');

  return {
    format: 'dossier-receipt/1',
    case: parsed.number,
    folder: parsed.folder,
    regulation,
    tool: { name: 'dossier', version: tool.replace(/^dossier /, '') },
    builtAt: world.now().toISOString(),
    volume: { ...volume, pages: printed.placed.pages.length, numberedPages: printed.placed.numberedPages, conformance: levelOf(printed) },
    pageImages: printed.images.map(({ file, pages, reason }) => ({ file, pages: pageRanges(pages), reason: imageReasons[reason] })),
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

function levelOf({ conformance }: Printed): string {
  return conformance === 'none' ? 'none' : `PDF/A-2${conformance.toLowerCase()}`;
}

function kindOf({ parsed }: LintedCase, path: string): string | undefined {
  return parsed.files.find((file) => file.path === path)?.kind;
}

function isPicture(kind: string | undefined): boolean {
  return kind === 'jpeg' || kind === 'png' || kind === 'tiff';
}
