import type { CheckedCase } from './checked-case.ts';

/** The counts that every report ends with. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  /** Errors and warnings that waivers.yaml answers; counted among neither. */
  readonly waived: number;
  readonly cases: number;
  readonly records: number;
}

/** Counts findings by level, cases and records. */
export function tallyOf(cases: readonly CheckedCase[]): Tally {
  const all = cases.flatMap((checked) => checked.findings);
  const findings = all.filter(({ waived }) => waived === undefined);
  return {
    errors: findings.filter((finding) => finding.level === 'error').length,
    warnings: findings.filter((finding) => finding.level === 'warning').length,
    waived: all.length - findings.length,
    cases: cases.length,
    records: cases.reduce((sum, checked) => sum + checked.records, 0),
  };
}

/** The sum of two counts. */
export function addTallies(one: Tally, other: Tally): Tally {
  return {
    errors: one.errors + other.errors,
    warnings: one.warnings + other.warnings,
    waived: one.waived + other.waived,
    cases: one.cases + other.cases,
    records: one.records + other.records,
  };
}
