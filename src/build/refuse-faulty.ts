import type { Finding } from '../model/finding.ts';

/** Throws where data that ships with the program has an error. */
export function refuseFaulty(what: string, findings: readonly Finding[]): void {
  const first = findings.find((finding) => finding.level === 'error');
  if (first === undefined) return;

  throw new Error(`${what}/${first.at.file}:${first.at.line}:${first.at.column}: ${first.says.en} ${first.fact.en}`);
}
