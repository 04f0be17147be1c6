import { compareFindings } from '../model/compare-findings.ts';
import type { Finding } from '../model/finding.ts';

/** By file, line, column, id; the same finding at the same place stays once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const sorted = findings.toSorted(compareFindings);
  return sorted.filter((finding, index) => index === 0 || !same(finding, sorted[index - 1]));
}

function same(one: Finding, other: Finding | undefined): boolean {
  return (
    other !== undefined &&
    one.id === other.id &&
    one.at.file === other.at.file &&
    one.at.pointer === other.at.pointer &&
    one.fact.zh === other.fact.zh
  );
}
