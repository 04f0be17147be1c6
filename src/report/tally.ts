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
export function tallyOf(cases: Iterable<CheckedCase>): Tally {
  let tally: Tally = { errors: 0, warnings: 0, waived: 0, cases: 0, records: 0 };
  for (const { findings, records } of cases) {
    const open = findings.filter(({ waived }) => waived === undefined);
    tally = addTallies(tally, {
      errors: open.filter(({ level }) => level === 'error').length,
      warnings: open.filter(({ level }) => level === 'warning').length,
      waived: findings.length - open.length,
      cases: 1,
      records,
    });
  }
  return tally;
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
