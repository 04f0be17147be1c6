import type { BindingEntry } from '../model/binding.ts';
import type { VolumeProfile } from '../model/profile.ts';
import type { SharedDocument, VolumeShare } from '../model/volume-share.ts';
import { type BindingBreach, heldAgainst } from './held-against.ts';
import { joinLate } from './join-late.ts';
import { splitDocuments } from './split-documents.ts';

/** A document of a case as the arranging sees it. */
export interface DocumentSize {
  /** Section id. */
  readonly id: string;
  readonly title: string;
  readonly pages: number;
  readonly internal: boolean;
}

export interface Arrangement {
  readonly shares: readonly VolumeShare[];
  /** Ways in which the case no longer fits the volumes that were bound; empty where nothing was bound. */
  readonly breaches: readonly BindingBreach[];
}

/** How pages fall on leaves. */
export interface LeafRules {
  readonly duplex: boolean;
}

/**
 * Divides the documents of a case, given in the order of the profile, into volumes: the 副卷 apart where there is one, each kind split between documents
 * where it grows too thick. Once a case is bound its volumes stay as they are, and what was supplied later stands behind the document it follows.
 */
export function arrangeVolumes(
  documents: readonly DocumentSize[],
  profile: VolumeProfile,
  { duplex }: LeafRules,
  bound?: BindingEntry,
): Arrangement {
  const fresh = freshShares(documents, profile, duplex);
  if (bound === undefined) return { shares: fresh, breaches: [] };

  const known = new Set(bound.卷.flatMap((volume) => volume.文件.filter((each) => each.补入 !== true).map((each) => each.段)));
  const again = freshShares(
    documents.filter(({ id }) => known.has(id)),
    profile,
    duplex,
  );
  const { most, roomOf } = limitOf(profile, duplex);
  const sizes = new Map(documents.map((document) => [document.id, roomOf(document)]));
  const fits = (ids: readonly string[]): boolean =>
    most === 0 || ids.length < 2 || ids.reduce((sum, id) => sum + (sizes.get(id) ?? 0), 0) <= most;
  const breaches = heldAgainst(bound, documents, again, fits);
  return breaches.length > 0 ? { shares: fresh, breaches } : { shares: joinLate(documents, bound), breaches: [] };
}

/** The most pages of a volume (0: no limit), and how many of them a document takes. */
function limitOf({ split, numbering }: VolumeProfile, duplex: boolean) {
  return {
    most: split.most * (split.unit === 'sheet' && duplex ? 2 : 1),
    roomOf: ({ pages }: DocumentSize): number => (duplex && numbering.recto ? pages + (pages % 2) : pages),
  };
}

function freshShares(documents: readonly DocumentSize[], profile: VolumeProfile, duplex: boolean): readonly VolumeShare[] {
  const both = documents.some(({ internal }) => internal);
  const { most, roomOf } = limitOf(profile, duplex);

  return (both ? (['正卷', '副卷'] as const) : ([''] as const)).flatMap((kind) => {
    const own = both ? documents.filter(({ internal }) => internal === (kind === '副卷')) : documents;
    const volumes = splitDocuments(own, roomOf, most);

    return volumes.map((volume, index) => ({ kind, number: index + 1, of: volumes.length, documents: volume.map(shared) }));
  });
}

function shared({ id }: DocumentSize, index: number): SharedDocument {
  return { id, item: String(index + 1), inserted: false };
}
