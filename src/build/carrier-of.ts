import type { LaidVolume } from './lay-out-shares.ts';

/** The volume that carries the attachments: they hold all records, so it is the 副卷 where there is one, else the first. */
export function carrierOf(volumes: readonly LaidVolume[]): LaidVolume | undefined {
  return volumes.find(({ share }) => share.kind === '副卷') ?? volumes[0];
}
