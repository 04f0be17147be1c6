import { composeVolume } from '../compose/compose-volume.ts';
import { layoutVolume } from '../layout/layout-volume.ts';
import { pagesAsked } from '../layout/pages-asked.ts';
import type { Elsewhere } from '../layout/setter.ts';
import { nameOfShare } from '../model/name-of-share.ts';
import type { PlacedVolume } from '../model/page.ts';
import type { Volume } from '../model/volume.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import type { PrintDesk } from './open-desk.ts';

/** A volume on its pages. */
export interface LaidVolume {
  readonly share: VolumeShare;
  readonly volume: Volume;
  readonly placed: PlacedVolume;
}

/** Composes and lays out volumes; one that names pages of another is laid out again when those are known. */
export function layOutShares(desk: PrintDesk, shares: readonly VolumeShare[]): readonly LaidVolume[] {
  const laid = shares.map((share) => layOut(desk, share, new Map()));
  if (laid.length < 2) return laid;

  const elsewhere: Elsewhere = new Map(
    laid.flatMap(({ share, placed }) =>
      placed.addresses.map((address) => [address.section, { volume: nameOfShare(share), address }] as const),
    ),
  );
  return laid.map((each) => {
    const own = new Set(each.volume.body.map(({ id }) => id));
    const outside = pagesAsked([...each.volume.front, ...each.volume.body, ...each.volume.back]).some((id) => id !== '' && !own.has(id));

    return outside ? layOut(desk, each.share, elsewhere) : each;
  });
}

function layOut({ parsed, forms, templates, facts, measure, pictures }: PrintDesk, share: VolumeShare, elsewhere: Elsewhere): LaidVolume {
  const volume = composeVolume(parsed, forms, templates, facts, share);

  return { share, volume, placed: layoutVolume(volume, templates.theme, measure, pictures, elsewhere) };
}
