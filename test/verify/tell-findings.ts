import type { Finding } from '../../src/model/finding.ts';

/** Findings as a text to be kept: level, id, place, fact. */
export function tellFindings(findings: readonly Finding[]): string {
  return findings.map(({ level, id, at, fact }) => [level, id, `${at.file}:${at.line}`, fact.en].join(' | ').concat('\n')).join('');
}
