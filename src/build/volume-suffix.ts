import type { VolumeShare } from '../model/volume-share.ts';

/**
 * What stands in the name of a volume's file between that of the case and .pdf: nothing for the 正卷 or the only volume, .副卷,
 * and .第1卷 where a kind was split.
 */
export function volumeSuffix({ kind, number, of }: VolumeShare): string {
  return `${kind === '副卷' ? '.副卷' : ''}${of > 1 ? `.第${number}卷` : ''}`;
}
