import type { BindingEntry, BoundDocument, BoundVolume } from '../model/binding.ts';
import type { SharedDocument, VolumeShare } from '../model/volume-share.ts';

interface Document {
  readonly id: string;
  readonly internal: boolean;
}

/**
 * The bound volumes with what was supplied since: a document stands behind the bound one that it follows in the order of the profile (the first of all
 * where it follows none), or behind the last that shares a leaf with that one: nothing is bound into a leaf. What was inserted there before goes first. A kind of volume that was not bound yet becomes a volume of its own; the only volume
 * is the 正卷 from then on.
 */
export function joinLate(documents: readonly Document[], bound: BindingEntry): readonly VolumeShare[] {
  const both = documents.some(({ internal }) => internal);
  const nowOf = (kind: VolumeShare['kind']): VolumeShare['kind'] => (kind === '' && both ? '正卷' : kind);
  const kinds = new Set(bound.卷.map(({ 卷别 }) => nowOf(卷别)));
  const kindOf = ({ internal }: Document): VolumeShare['kind'] => (kinds.has('') ? '' : internal ? '副卷' : '正卷');
  const there = new Set(bound.卷.flatMap(({ 文件 }) => 文件.map(({ 段 }) => 段)));
  const late = documents.filter(({ id }) => !there.has(id));
  const own = (kind: VolumeShare['kind']): readonly BoundDocument[] =>
    bound.卷.filter(({ 卷别 }) => nowOf(卷别) === kind).flatMap(({ 文件 }) => 文件.filter((each) => each.补入 !== true));
  const leafEnds = leafEndsOf(bound);
  const volumes = bound.卷.map((volume): VolumeShare => {
    const of = bound.卷.filter(({ 卷别 }) => 卷别 === volume.卷别).length;
    const anchors = late.map((document) => {
      const anchor = anchorOf(document, documents, own(kindOf(document)));
      return { document, anchor: anchor === undefined ? undefined : (leafEnds.get(anchor) ?? anchor) };
    });

    return { kind: nowOf(volume.卷别), number: volume.卷次, of, documents: joined(volume, anchors) };
  });

  const apart = late.filter((document) => !kinds.has(kindOf(document)));
  const [first] = apart;
  return first === undefined ? volumes : [...volumes, { kind: kindOf(first), number: 1, of: 1, documents: apart.map(ordinary) }];
}

/** By document the one that ends the leaf on which it ends itself, where leaves are counted and a document begins on the back of another's. */
function leafEndsOf({ 卷, 规则 }: BindingEntry): ReadonlyMap<string, string> {
  const ends = new Map<string, string>();
  if (规则.计数 !== 'sheet') return ends;
  for (const { 文件 } of 卷) {
    const papers = 文件.filter((each) => each.补入 !== true).reverse();
    for (const [index, { 段, 止 }] of papers.entries()) {
      const next = papers[index - 1];
      ends.set(段, next?.起 === 止 ? (ends.get(next.段) ?? next.段) : 段);
    }
  }
  return ends;
}

/** The bound document of the same kind of volume before it, else the first of that kind. `own`: those of its kind. */
function anchorOf(document: Document, documents: readonly Document[], own: readonly BoundDocument[]): string | undefined {
  const before = documents.slice(0, documents.indexOf(document)).filter(({ id }) => own.some((each) => each.段 === id));

  return before.at(-1)?.id ?? own[0]?.段;
}

function joined(
  { 文件 }: BoundVolume,
  anchors: readonly { readonly document: Document; readonly anchor: string | undefined }[],
): readonly SharedDocument[] {
  let number = 0;
  let behind = 0;
  return 文件.flatMap((each, index) => {
    const inserted = each.补入 === true;
    number += inserted ? 0 : 1;
    behind = inserted ? behind + 1 : 0;
    const own: SharedDocument = { id: each.段, item: inserted ? `${number}-${behind}` : String(number), inserted };
    const anchor = 文件.slice(0, index + 1).findLast((candidate) => candidate.补入 !== true)?.段;
    if (文件[index + 1]?.补入 === true) return [own];

    const late = anchors.filter((candidate) => candidate.anchor === anchor);
    return [own, ...late.map(({ document }, at) => ({ id: document.id, item: `${number}-${behind + at + 1}`, inserted: true }))];
  });
}

function ordinary({ id }: Document, index: number): SharedDocument {
  return { id, item: String(index + 1), inserted: false };
}
