import type { KnownFinding } from '../model/baseline.ts';
import type { Finding } from '../model/finding.ts';
import { type Fingerprint, fingerprintsOf } from '../model/fingerprints.ts';

/** The findings of a case, held against those that were known. */
export interface SetAside {
  /** Findings that were not known, and waived ones, which their waivers answer. */
  readonly fresh: readonly Finding[];
  /** Findings that were known. */
  readonly known: readonly Finding[];
  /** What was known and is no longer found. */
  readonly gone: readonly KnownFinding[];
}

/** Takes the findings that are known out of a case's findings. `known`: those of this case. */
export function setAside(findings: readonly Finding[], known: readonly KnownFinding[]): SetAside {
  const keys = new Set(known.map(keyOf));
  const open = findings.filter(({ waived }) => waived === undefined);
  const prints = fingerprintsOf(open).map(keyOf);
  const told = new Set(open.filter((_, index) => keys.has(prints[index] ?? '')));
  const found = new Set(prints);

  return {
    fresh: findings.filter((finding) => !told.has(finding)),
    known: [...told],
    gone: known.filter((entry) => !found.has(keyOf(entry))),
  };
}

function keyOf({ id, file, path, text, number }: Fingerprint): string {
  return JSON.stringify([id, file, path, text, number]);
}
