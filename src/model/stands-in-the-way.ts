import type { ParsedCase } from './case.ts';
import type { Finding } from './finding.ts';
import { isOpenError } from './is-open-error.ts';

/**
 * Whether a finding keeps a case from being bound or built: an error that nobody has answered. What stands wrong in the agency's register is
 * the agency's to mend (Article 24), and no case has to wait for it.
 */
export function standsInTheWay({ agency }: ParsedCase): (finding: Finding) => boolean {
  return (finding) => isOpenError(finding) && finding.at.file !== agency?.file;
}
