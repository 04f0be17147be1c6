import type { VolumeShare } from './volume-share.ts';

/** How a volume is told from the others of its case: 正卷, 副卷第2卷, 第1卷; empty where there is only one. */
export function nameOfShare({ kind, number, of }: Pick<VolumeShare, 'kind' | 'number' | 'of'>): string {
  return of > 1 ? `${kind}第${number}卷` : kind;
}
