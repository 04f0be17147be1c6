import type { Finding } from '../model/finding.ts';

/** A case as `lint` judged it: what every report is made of. */
export interface CheckedCase {
  /** The folder as the user named it. */
  readonly folder: string;
  readonly findings: readonly Finding[];
  /** Records that it holds. */
  readonly records: number;
  /** Id of the regulation that it was held against. */
  readonly regulation?: string;
}
