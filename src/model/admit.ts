import type { ParsedCase, SoundCase } from './case.ts';
import type { Finding } from './finding.ts';

/** Lets a case pass that has no error among its findings; `undefined` otherwise. */
export function admit(parsed: ParsedCase, findings: readonly Finding[]): SoundCase | undefined {
  if (findings.some((finding) => finding.level === 'error')) return undefined;

  return parsed as SoundCase;
}
