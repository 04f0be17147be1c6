import { compareFindings } from '../model/compare-findings.ts';
import type { Finding } from '../model/finding.ts';

/** Findings by file, line, column and id, so that two runs print the same. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(compareFindings);
}
