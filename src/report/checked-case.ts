import type { Finding } from '../model/finding.ts';

/** A case as `lint` judged it: what every report is made of. */
export interface CheckedCase {
  /** The folder as the user named it. */
  readonly folder: string;
  readonly findings: readonly Finding[];
  /** Records that it holds. */
  readonly records: number;
  /** 案号, or empty. */
  readonly number?: string;
  /** Id of the regulation that it was held against. */
  readonly regulation?: string;
}
