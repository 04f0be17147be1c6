import type { Fingerprint } from './fingerprints.ts';

/** Findings that were known when it was written, by the case that they are of; they are not told again. */
export interface Baseline {
  readonly findings: readonly KnownFinding[];
}

export interface KnownFinding extends Fingerprint {
  /** 案号, or the name of the folder where the case has none. */
  readonly case: string;
}
