import { arrangeVolumes, type DocumentSize } from '../compose/arrange-volumes.ts';
import { composeVolume } from '../compose/compose-volume.ts';
import { figuresOf } from '../compose/figures-of.ts';
import type { BindingBreach } from '../compose/held-against.ts';
import { listChanges } from '../compose/list-changes.ts';
import { layoutVolume } from '../layout/layout-volume.ts';
import type { BindingEntry } from '../model/binding.ts';
import { boundSince } from '../model/bound-since.ts';
import type { PlacedVolume } from '../model/page.ts';
import type { FigureBlock, Volume } from '../model/volume.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import { addressBreaches } from './address-breaches.ts';
import { type LaidVolume, layOutShares } from './lay-out-shares.ts';
import type { PrintDesk } from './open-desk.ts';

/** A case on the pages of its volumes. */
export interface LaidCase {
  readonly desk: PrintDesk;
  readonly volumes: readonly LaidVolume[];
  /** The course of the case; none where nothing has a date. */
  readonly timeline: readonly FigureBlock[];
  /** Ways in which the case no longer fits its bound volumes. */
  readonly breaches: readonly BindingBreach[];
  /** Documents that stand in the bound volumes, and that no line of the record tells yet. */
  readonly late: readonly string[];
  /** The binding that the pages keep; none where the case is not bound, or no longer fits. */
  readonly bound: BindingEntry | undefined;
}

/**
 * Lays out a case as one volume, divides it by what its documents take, and lays out the volumes that come of it. `anew`: as if it had not been bound.
 */
export function layOutCase(opened: PrintDesk, anew = false): LaidCase {
  const entries = opened.parsed.binding?.entries ?? [];
  const bound = new Map([...boundSince(anew ? [] : entries)].map(([id, { line }]) => [id, line]));
  const desk = { ...opened, facts: { ...opened.facts, bound, changes: listChanges(entries) } };
  const { parsed, forms, templates, facts, measure, pictures } = desk;
  const volume = composeVolume(parsed, forms, templates, facts);
  const placed = layoutVolume(volume, templates.theme, measure, pictures);
  const timeline = volume.back.flatMap(({ id, blocks }) => (id === 'timeline' ? figuresOf(blocks) : []));
  const last = anew ? undefined : entries.at(-1);

  const { duplex } = templates.theme;
  const { shares, breaches } = arrangeVolumes(sizesOf(volume, placed), templates.profile, { duplex }, last);
  const [only] = shares;
  const whole = shares.length === 1 && only !== undefined && isWhole(only, volume);
  const volumes = whole ? [{ share: only, volume, placed }] : layOutShares(desk, shares);
  if (last === undefined || breaches.length > 0) return { desk, volumes, timeline, breaches, late: [], bound: undefined };

  const told = new Set(last.卷.flatMap(({ 文件 }) => 文件.map(({ 段 }) => 段)));
  const late = volumes.flatMap(({ share }) => share.documents.map(({ id }) => id).filter((id) => !told.has(id)));
  return { desk, volumes, timeline, breaches: addressBreaches(last, volumes), late, bound: last };
}

function sizesOf(volume: Volume, { addresses }: PlacedVolume): readonly DocumentSize[] {
  return volume.body.map(({ id, title, internal }, index) => ({
    id,
    title,
    pages: addresses[index]?.pages ?? 0,
    internal: internal === true,
  }));
}

/** The share is the case as it was composed already. */
function isWhole({ kind, documents }: VolumeShare, { body }: Volume): boolean {
  return (
    kind === '' && documents.length === body.length && documents.every(({ id, inserted }, index) => !inserted && id === body[index]?.id)
  );
}
