import { splitDocuments } from '../compose/split-documents.ts';
import { drawVolume } from '../draw/draw-volume.ts';
import type { Attachment } from '../model/attachment.ts';
import { bindingFile } from '../model/binding.ts';
import { fileOfSection } from '../model/file-of-section.ts';
import type { Finding } from '../model/finding.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import type { Receiver } from '../model/profile.ts';
import type { SharedDocument, VolumeShare } from '../model/volume-share.ts';
import type { Attachments } from './attachments-of.ts';
import { buildFinding } from './build-problems.ts';
import type { LaidCase } from './lay-out-case.ts';
import { type LaidVolume, layOutShares } from './lay-out-shares.ts';
import { resolutionFindings } from './resolution-findings.ts';

export interface FittedCase {
  readonly volumes: readonly LaidVolume[];
  readonly findings: readonly Finding[];
}

/**
 * Splits volumes between documents until each keeps within what the receiver takes. One that cannot be split, because it is one document
 * or because the case is bound, is a finding. `attachments` count in the volumes that carry them.
 */
export async function fitReceiver(laid: LaidCase, attachments: Attachments = () => []): Promise<FittedCase> {
  const { receiver } = laid.desk;
  if (receiver === undefined) return { volumes: laid.volumes, findings: [] };

  let volumes = laid.volumes;
  for (;;) {
    const loads = new Map<LaidVolume, number>();
    const shares = volumes.map(({ share }) => share);
    for (const volume of volumes) loads.set(volume, await loadOf(volume, laid, { receiver, inside: attachments(volume.share, shares) }));
    const over = volumes.filter((volume) => (loads.get(volume) ?? 0) > 1);
    const parting = laid.bound === undefined ? over.filter(({ share }) => share.documents.length > 1) : [];
    if (parting.length === 0) {
      const findings = over.map((volume) => tooLarge(volume, laid, receiver));
      return { volumes, findings: [...findings, ...resolutionFindings(volumes, laid.desk, receiver)] };
    }
    const parted = volumes.flatMap((volume) => (parting.includes(volume) ? partsOf(volume, laid, loads.get(volume) ?? 1) : [volume.share]));
    volumes = layOutShares(laid.desk, renumbered(parted));
  }
}

/** How many times over a volume fills what the receiver takes: 1 is full. */
async function loadOf(
  { placed }: LaidVolume,
  { desk }: LaidCase,
  { receiver, inside }: { readonly receiver: Receiver; readonly inside: readonly Attachment[] },
): Promise<number> {
  const { bytes, pages } = receiver;
  const byPages = pages === undefined ? 0 : placed.pages.length / pages;
  if (bytes === undefined) return byPages;

  let size = 0;
  await drawVolume(
    placed,
    desk.fonts,
    { ...desk.pictures, raster: desk.raster },
    {
      write: async (chunk) => {
        size += chunk.length;
      },
    },
    inside,
  );
  return Math.max(byPages, size / bytes);
}

/** A volume in parts that should keep the limit, at least two. */
function partsOf({ share, placed }: LaidVolume, { desk }: LaidCase, load: number): readonly VolumeShare[] {
  const sizes = new Map(desk.parsed.files.map(({ path, size }) => [path, size]));
  const weights = new Map(
    share.documents.map(({ id }) => {
      const own = placed.pages.filter(({ section }) => section === id);
      const files = new Set(
        own.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'picture' || item.kind === 'scan' ? [item.file] : []))),
      );
      return [id, own.length * pageBytes + [...files].reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0)] as const;
    }),
  );
  const weight = ({ id }: SharedDocument): number => weights.get(id) ?? 0;
  const total = share.documents.reduce((sum, document) => sum + weight(document), 0);
  const parts = splitDocuments(share.documents, weight, (total / load) * 0.95);
  const cut = parts.length > 1 ? parts : [share.documents.slice(0, -1), share.documents.slice(-1)];

  return cut.map((documents) => ({ ...share, documents: documents.map((document, index) => ({ ...document, item: String(index + 1) })) }));
}

/** What a page of print takes, about. */
const pageBytes = 4000;

function renumbered(shares: readonly VolumeShare[]): readonly VolumeShare[] {
  return shares.map((share, index) => ({
    ...share,
    number: shares.slice(0, index + 1).filter(({ kind }) => kind === share.kind).length,
    of: shares.filter(({ kind }) => kind === share.kind).length,
  }));
}

/** A volume of one document names that document; one of a bound case the binding by which it is not parted. */
function tooLarge({ share, volume, placed }: LaidVolume, { desk, bound }: LaidCase, { name, bytes, pages }: Receiver): Finding {
  const [id = ''] = share.documents.map((document) => document.id);
  const alone = share.documents.length === 1;
  const count = placed.pages.length;
  const called = alone ? `《${volume.body[0]?.title}》` : nameOfShare(share) || '案卷';
  const limits = [...(bytes === undefined ? [] : [`${bytes / 1_000_000} MB`]), ...(pages === undefined ? [] : [`${pages} 页`])].join('、');
  const english = limits.replace('、', ', ').replace(' 页', ' pages');
  const fact = {
    zh: `${called}连封面、目录等共 ${count} 页；${name}每个文件限 ${limits}`,
    en: `${called}: ${count} pages with cover and contents; ${name}: ${english} a file`,
  };
  const at =
    bound === undefined || alone
      ? desk.parsed.locate(fileOfSection(id), '')
      : { file: bindingFile, line: bound.序号, column: 1, length: 0, pointer: '' };

  return buildFinding('B-receiver', at, fact);
}
