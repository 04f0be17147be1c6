import type { Finding } from '../model/finding.ts';
import type { MediaFacts } from '../model/world.ts';

/** A finding that the officer answered with a reason. */
export interface Waiver {
  readonly requirement: string;
  readonly reason: string;
  readonly by: string;
  /** As written. */
  readonly at: string;
}

/** What a volume prints beside the case itself. */
export interface VolumeFacts {
  /** SHA-256 by path of the case folder. */
  readonly digests: ReadonlyMap<string, string>;
  readonly media: ReadonlyMap<string, MediaFacts>;
  readonly findings: readonly Finding[];
  readonly waivers?: readonly Waiver[];
  /** Program and version. */
  readonly tool: string;
  /** Printed with 草稿 across every page. */
  readonly draft: boolean;
}
