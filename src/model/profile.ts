import type { Numbering } from './volume.ts';

/** How a school of filing arranges a case into volumes, as templates/profiles/ describes it. */
export interface VolumeProfile {
  /** As dossier.config.yaml calls it. */
  readonly name: string;
  readonly numbering: Numbering;
  /** The most leaves or pages of a volume; 0: never split. */
  readonly split: { readonly most: number; readonly unit: 'sheet' | 'page' };
  /** Forms or groups that go to the 副卷, and those that stay in the 正卷 all the same; none: no 副卷. */
  readonly secondary: { readonly documents: readonly string[]; readonly except: readonly string[] };
  /** The printed outer cover; none where volumes stand in boxes. */
  readonly outerCover?: OuterCoverMeasures;
}

/** The hard cover of GB/T 9705, points. */
export interface OuterCoverMeasures {
  readonly width: number;
  readonly height: number;
  /** Of the three free edges of the back. */
  readonly flap: number;
  /** Breadths of spines that there are, narrow to broad. */
  readonly spines: readonly number[];
  /** Thickness of a leaf. */
  readonly paper: number;
}

/** What a receiver takes, as templates/receivers/ describes it. A limit that is absent is none. */
export interface Receiver {
  readonly name: string;
  /** Bytes of a file. */
  readonly bytes?: number;
  /** Pages of a file. */
  readonly pages?: number;
  /** Dots an inch at which pictures are enough. */
  readonly resolution?: number;
}
