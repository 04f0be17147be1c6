import type { Finding } from './finding.ts';

/** What every parser returns: a value as far as it could be read, and what is wrong with it. */
export interface Outcome<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}
