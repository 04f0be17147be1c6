import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Expectation, expectationOf, type Written } from './expectations.ts';

/** Why defects of some sorts are found by nobody; reasons.yaml. */
export interface Reason {
  readonly why: string;
  /** Only a run with all defects is sure to meet it. */
  readonly rare: boolean;
  readonly of: readonly Expectation[];
}

/** In the order of the file: the first that speaks of a defect counts. */
export function readReasons(): readonly Reason[] {
  const written = parse(readFileSync('test/mutation/reasons.yaml', 'utf8')) as readonly {
    readonly why: string;
    readonly rare?: 'yes';
    readonly of: readonly Written[];
  }[];
  return written.map(({ why, rare, of }) => ({ why, rare: rare === 'yes', of: of.map(expectationOf) }));
}
