import type { ParsedCase } from './case.ts';
import type { Finding } from './finding.ts';

/** Whether a finding stands in the agency's register, which is the agency's to mend (Article 24), and not in the case. */
export function isOfTheRegister({ at }: Finding, { agency }: Pick<ParsedCase, 'agency'>): boolean {
  return at.file === agency?.file;
}
