import type { Finding } from '../model/finding.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import type { PlacedDocument } from './order-documents.ts';
import type { Waiver } from './volume-facts.ts';

/** The volume at hand and the documents of the whole case. */
interface Volumes {
  readonly placed: readonly PlacedDocument[];
  readonly here: VolumeShare;
  /** Section ids of the documents of the 副卷. */
  readonly internal: ReadonlySet<string>;
}

/**
 * The answered findings that the closing sheet of a volume tells: those of its documents and of the whole case. A 正卷 tells nothing of what stands in
 * the 副卷 alone, neither the finding nor the name of the document.
 */
export function waiversIn(waivers: readonly Waiver[], volumes: Volumes): readonly Waiver[] {
  const { here, internal } = volumes;
  const { own, sections } = standing(volumes);
  const isTold = (file: string): boolean =>
    here.kind !== '正卷' || !(sections.get(file) ?? []).some((id) => internal.has(id) && !own.has(id));

  return waivers.flatMap((waiver) => (waiver.files.some(concerns(volumes)) ? [{ ...waiver, files: waiver.files.filter(isTold) }] : []));
}

/** The findings that the closing sheet of a volume counts: those of its documents and of the whole case. */
export function findingsIn(findings: readonly Finding[], volumes: Volumes): readonly Finding[] {
  const isHere = concerns(volumes);

  return findings.filter(({ at }) => isHere(at.file));
}

/** Whether a file is the record of a document of the volume at hand, or of no document at all. */
function concerns(volumes: Volumes): (file: string) => boolean {
  const { own, sections } = standing(volumes);

  return (file) => {
    const ids = sections.get(file);
    return ids === undefined || ids.some((id) => own.has(id));
  };
}

function standing({ placed, here }: Volumes): {
  readonly own: ReadonlySet<string>;
  readonly sections: ReadonlyMap<string, readonly string[]>;
} {
  const sections = new Map<string, readonly string[]>();
  for (const { document } of placed) {
    const { file } = document.record;
    sections.set(file, [...(sections.get(file) ?? []), document.id]);
  }

  return { own: new Set(here.documents.map(({ id }) => id)), sections };
}
