import type { VolumeShare } from '../model/volume-share.ts';
import type { PlacedDocument } from './order-documents.ts';
import type { Waiver } from './volume-facts.ts';

/**
 * The answered findings that the closing sheet of a volume tells: those of its documents and of the whole case. A 正卷 tells nothing of what stands in
 * the 副卷 alone, neither the finding nor the name of the document. `placed`: all documents of the case; `internal`: section ids of those of the 副卷.
 */
export function waiversIn(
  waivers: readonly Waiver[],
  placed: readonly PlacedDocument[],
  { here, internal }: { readonly here: VolumeShare; readonly internal: ReadonlySet<string> },
): readonly Waiver[] {
  const own = new Set(here.documents.map(({ id }) => id));
  const sections = new Map<string, readonly string[]>();
  for (const { document } of placed) {
    const { file } = document.record;
    sections.set(file, [...(sections.get(file) ?? []), document.id]);
  }
  const isTold = (file: string): boolean =>
    here.kind !== '正卷' || !(sections.get(file) ?? []).some((id) => internal.has(id) && !own.has(id));

  return waivers.flatMap((waiver) => {
    const files = waiver.files.filter(isTold);
    const isHere = waiver.files.some((file) => (sections.get(file) ?? []).some((id) => own.has(id)));
    const isOfTheCase = waiver.files.some((file) => !sections.has(file));
    return isHere || isOfTheCase ? [{ ...waiver, files }] : [];
  });
}
