import { type CitedPages, type PageCitation, pagesCited } from '../lint/pages-cited.ts';
import { textsOf } from '../lint/texts-of.ts';
import type { BindingEntry, BoundVolume } from '../model/binding.ts';
import { boundPages, lastNumber, volumesMeant } from '../model/bound-pages.ts';
import type { ParsedCase } from '../model/case.ts';
import { fileOfSection } from '../model/file-of-section.ts';

/** A citation of pages of the case's volumes, and where it is written. */
export interface PlacedCitation extends PageCitation {
  readonly file: string;
  readonly pointer: string;
}

/**
 * The citations in the texts of a bound case, case.yaml first; one that stands in a text twice is told once. Where pages run through the volume, those that
 * are counted by the document are pages of that document.
 */
export function citationsOf({ data, records, number }: ParsedCase, { 规则 }: Pick<BindingEntry, '规则'>): readonly PlacedCitation[] {
  const files = [{ file: 'case.yaml', data }, ...records];

  return files.flatMap(({ file, data: written }) =>
    textsOf(written).flatMap(({ text, pointer }) => {
      const once = new Map(pagesCited(text, number).map((citation) => [citation.said, citation]));
      return [...once.values()]
        .filter(({ item }) => item === '' || 规则.编法 === 'document')
        .map((citation) => ({ ...citation, file, pointer }));
    }),
  );
}

/** The bound volumes of which a citation speaks: 本卷 is the one in which the record stands that says it. */
export function citedVolumes({ kind, volume, own, file }: PlacedCitation, bound: Pick<BindingEntry, '卷'>): readonly BoundVolume[] {
  const meant = volumesMeant(bound, kind, volume);
  const here = meant.filter(({ 文件 }) => 文件.some(({ 段 }) => fileOfSection(段) === file));

  return own && here.length > 0 ? here : meant;
}

/** The cited pages as addresses. What may be read two ways, 3-5, is the page inserted behind page 3 where the volume has it, else pages 3 to 5. */
export function addressesOf({ first, last }: CitedPages, item: string, volume: BoundVolume): CitedPages {
  const within = (page: string) => (item === '' ? page : `${item}件${page}`);
  const [, from = '', to = ''] = first === last ? (/^(\d+)-(\d+)$/.exec(first) ?? []) : [];
  const isRange = from !== '' && Number(from) < Number(to) && !hasPage(within(first), volume);

  return isRange ? { first: within(from), last: within(to) } : { first: within(first), last: within(last) };
}

/** Whether a bound volume has a page: of a document, or among the numbers of its run, with the contents and blank backs where those are numbered. */
export function hasPage(address: string, volume: BoundVolume): boolean {
  const isOfTheRun = /^\d+$/.test(address) && Number(address) >= 1 && Number(address) <= lastNumber(volume);

  return isOfTheRun || volume.文件.some((each) => boundPages(each).includes(address));
}
