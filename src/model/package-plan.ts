import type { Algorithm, Digests } from './digest.ts';

/** A package before anything is written: sorted paths with their content. */
export interface PackagePlan {
  /** Name of the bag's folder in the archive. */
  readonly root: string;
  readonly algorithms: readonly Algorithm[];
  /** Payload below data/, sorted by path; media first in the archive, so that they are read once. */
  readonly payload: readonly PlannedFile[];
  /** bag-info.txt, in order. */
  readonly info: readonly (readonly [label: string, value: string])[];
}

export interface PlannedFile {
  /** Path in the bag, such as `data/media/01.jpg`. */
  readonly path: string;
  readonly content:
    | { readonly from: 'file'; readonly file: string; readonly size: number }
    | { readonly from: 'bytes'; readonly bytes: Uint8Array };
  /** Digests that are already known; the write verifies them. */
  readonly digests?: Digests;
}

/** What the write found out about a payload file. */
export interface WrittenFile {
  readonly path: string;
  readonly size: number;
  readonly digests: Digests;
}
