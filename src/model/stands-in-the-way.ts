import type { ParsedCase } from './case.ts';
import type { Finding } from './finding.ts';
import { isOpenError } from './is-open-error.ts';
import { isOfTheRegister } from './of-the-register.ts';

/** Whether a finding keeps a case from being bound or built: an error of its own that nobody has answered. No case waits for the register. */
export function standsInTheWay(parsed: ParsedCase): (finding: Finding) => boolean {
  return (finding) => isOpenError(finding) && !isOfTheRegister(finding, parsed);
}
