import type { BindingEntry, BoundDocument, BoundVolume } from '../model/binding.ts';
import { namePages } from '../model/name-pages.ts';
import type { VolumeShare } from '../model/volume-share.ts';

/** A way in which a case no longer fits its bound volumes. */
export interface BindingBreach {
  readonly kind: 'removed' | 'pages' | 'order' | 'volume' | 'parted' | 'joined' | 'split' | 'address';
  /** Section id; empty where no single document is meant. */
  readonly id: string;
  readonly title: string;
  /** Pages, places or rules as they were bound and as they would be now. */
  readonly was: string;
  readonly now: string;
  /** So many documents it befalls; one where it is not said. */
  readonly count?: number;
}

interface Sized {
  readonly id: string;
  readonly title: string;
  readonly pages: number;
}

/**
 * Holds a case against its bound volumes: every bound document is there, has as many pages, and stands in the same volume and order.
 * `again`: the volumes that the bound documents would make today. Those that were bound may be cut elsewhere, as long as they are as many and `fits` says of
 * the documents of each, by section id, that they keep to the limit of a volume.
 */
export function heldAgainst(
  bound: BindingEntry,
  documents: readonly Sized[],
  again: readonly VolumeShare[],
  fits: (ids: readonly string[]) => boolean,
): readonly BindingBreach[] {
  const all = bound.卷.flatMap((volume) => volume.文件);
  const sized = all.flatMap((each) => {
    const now = documents.find(({ id }) => id === each.段);
    if (now === undefined) return [breach('removed', each, span(each), '')];

    return now.pages === each.页数 ? [] : [breach('pages', each, `${span(each)}，${each.页数}页`, `${now.pages}页`)];
  });
  if (sized.length > 0) return sized;

  const partition = partitionOf(
    bound.卷.map(({ 卷别 }) => 卷别),
    again.map(({ kind }) => kind),
  );
  if (partition !== undefined) return [{ kind: partition, id: '', title: '', was: '', now: '' }];

  const moved = all.filter((each) => each.补入 !== true).flatMap((each) => movedOf(each, bound, again));
  return moved.length > 0 ? moved : misplaced(bound, again, fits);
}

/** Whether there would be a 副卷 where there was none, or none where there was one. */
function partitionOf(was: readonly VolumeShare['kind'][], now: readonly VolumeShare['kind'][]): 'parted' | 'joined' | undefined {
  if (was.includes('') === now.includes('')) return undefined;

  return was.includes('') ? 'parted' : 'joined';
}

/** A document that would stand in a volume of another kind. */
function movedOf(document: BoundDocument, bound: BindingEntry, again: readonly VolumeShare[]): readonly BindingBreach[] {
  const was = bound.卷.find((volume) => volume.文件.includes(document))?.卷别 ?? '';
  const now = again.find((share) => share.documents.some(({ id }) => id === document.段))?.kind ?? '';

  return was === now ? [] : [breach('volume', document, was || '全卷', now || '全卷')];
}

/** The first document of each kind of volume that would stand at another place, and volumes that would be split elsewhere. */
function misplaced(
  { 卷, 规则 }: BindingEntry,
  again: readonly VolumeShare[],
  fits: (ids: readonly string[]) => boolean,
): readonly BindingBreach[] {
  const kinds = [...new Set(卷.map((volume) => volume.卷别))];

  return kinds.flatMap((kind) => {
    const volumes = 卷.filter((volume) => volume.卷别 === kind).map(firstBound);
    const shares = again.filter((share) => share.kind === kind).map((share) => share.documents.map(({ id }) => id));
    const [was, now] = [volumes.flat(), shares.flat()];
    const wrong = was.findIndex((document, index) => document.段 !== now[index]);
    const document = was[wrong];
    if (document !== undefined) return [breach('order', document, `第${wrong + 1}件`, `第${now.indexOf(document.段) + 1}件`)];

    if (volumes.length === shares.length && volumes.every((volume) => fits(volume.map(({ 段 }) => 段)))) return [];
    const cut = volumes.findIndex((volume, index) => volume.length !== shares[index]?.length);
    const begins = volumes[cut]?.at(-1);
    if (规则.接收方 !== undefined || begins === undefined) return [];
    return [breach('split', begins, `第${cut + 1}卷${volumes[cut]?.length}件`, `第${cut + 1}卷${shares[cut]?.length ?? 0}件`)];
  });
}

function firstBound(volume: BoundVolume): readonly BoundDocument[] {
  return volume.文件.filter((each) => each.补入 !== true);
}

function span({ 起, 止 }: BoundDocument): string {
  return namePages(起, 止).zh;
}

function breach(kind: BindingBreach['kind'], { 段, 题名 }: BoundDocument, was: string, now: string): BindingBreach {
  return { kind, id: 段, title: 题名, was, now };
}
