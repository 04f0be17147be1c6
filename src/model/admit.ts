import type { ParsedCase, SoundCase } from './case.ts';
import type { Finding } from './finding.ts';
import { standsInTheWay } from './stands-in-the-way.ts';

/** Lets a case pass whose errors are all answered in waivers.yaml, or that has none; `undefined` otherwise. */
export function admit(parsed: ParsedCase, findings: readonly Finding[]): SoundCase | undefined {
  if (findings.some(standsInTheWay(parsed))) return undefined;

  return parsed as SoundCase;
}
