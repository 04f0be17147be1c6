import type { Finding } from './finding.ts';

/** The order of findings, in which two runs print the same: by file, line, column and id. */
export function compareFindings(one: Finding, other: Finding): number {
  return (
    compare(one.at.file, other.at.file) ||
    one.at.line - other.at.line ||
    one.at.column - other.at.column ||
    compare(one.id, other.id) ||
    compare(one.at.pointer, other.at.pointer) ||
    compare(one.fact.zh, other.fact.zh)
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
