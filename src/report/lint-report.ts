import type { CheckedCase } from './checked-case.ts';
import type { Rule } from './rule.ts';
import type { Style } from './style.ts';

/** What a report of `dossier lint` is made of. */
export interface LintReport {
  readonly cases: readonly CheckedCase[];
  readonly style: Style;
  /** Version of the program. */
  readonly version: string;
  /** Every rule, sorted by id; empty for a format that does not ask for them. */
  readonly rules: readonly Rule[];
}

/** The same, of cases that are too many to be held: they can be gone through again and again. */
export interface LongReport extends Omit<LintReport, 'cases'> {
  readonly cases: Iterable<CheckedCase>;
}
