import type { Finding } from '../model/finding.ts';
import type { Frame } from '../model/frames-of.ts';
import type { StatutoryLimit } from '../model/statutory-limit.ts';
import type { Pictures } from '../model/theme.ts';
import type { VolumeShare } from '../model/volume-share.ts';
import type { MediaFacts } from '../model/world.ts';

/** A finding that the officer answered with a reason. */
export interface Waiver {
  readonly requirement: string;
  /** As it is cited, 制度第二十三条; none where the requirement is of no article. */
  readonly article?: string;
  /** Files of the case in which it was found. */
  readonly files: readonly string[];
  readonly reason: string;
  readonly by: string;
  /** As written. */
  readonly at: string;
}

/** A change of the bound volumes. */
export interface VolumeChange {
  /** As the closing sheet prints it; 时间 as written. */
  readonly row: Readonly<Record<'时间' | '事项' | '内容' | '经办人', string>>;
  /** The document that was inserted, by section id, and in which kind of volume; none where all volumes changed. */
  readonly document?: { readonly id: string; readonly kind: VolumeShare['kind'] };
}

/** What a volume prints beside the case itself. */
export interface VolumeFacts {
  /** SHA-256 by path of the case folder. */
  readonly digests: ReadonlyMap<string, string>;
  readonly media: ReadonlyMap<string, MediaFacts>;
  /** Pixels of a photo as it is seen; without it every photo is laid out alike. */
  readonly picture?: Pictures['picture'];
  /** Bytes by path of the case folder. */
  readonly sizes?: ReadonlyMap<string, number>;
  /** Key frames of recordings by their path. */
  readonly frames?: ReadonlyMap<string, readonly Frame[]>;
  readonly findings: readonly Finding[];
  readonly waivers?: readonly Waiver[];
  /** The limits that have begun to run, as they were judged. */
  readonly limits?: readonly StatutoryLimit[];
  /** Numbered pages of the volume, where they are known beforehand: outer covers are made last. */
  readonly pages?: number;
  /** By section id the line of the record of bindings that bound it; what is not there is not bound, or is to be bound anew. */
  readonly bound?: ReadonlyMap<string, number>;
  /** What happened to the volumes after they were bound. */
  readonly changes?: readonly VolumeChange[];
  /** Program and version. */
  readonly tool: string;
  /** Printed with 草稿 across every page. */
  readonly draft: boolean;
}
