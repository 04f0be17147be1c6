import type { Finding } from '../model/finding.ts';

/** Findings by file, line, column and id, so that two runs print the same. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (one, other) =>
      compare(one.at.file, other.at.file) ||
      one.at.line - other.at.line ||
      one.at.column - other.at.column ||
      compare(one.id, other.id) ||
      compare(one.at.pointer, other.at.pointer) ||
      compare(one.fact.zh, other.fact.zh),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
