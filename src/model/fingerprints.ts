import type { Finding } from './finding.ts';
import { maskIds } from './mask-ids.ts';

/** What makes a finding the same finding tomorrow, whatever was written above it meanwhile. */
export interface Fingerprint {
  readonly id: string;
  /** Path in the case folder; empty for the folder itself. */
  readonly file: string;
  /** JSON Pointer, ID numbers masked. */
  readonly path: string;
  /** The line that it stands on, for a mistake of writing, which has no pointer; otherwise empty. */
  readonly text: string;
  /** 1 for the first of several that are alike otherwise. */
  readonly number: number;
}

/** The fingerprints of a case's findings, in the order of the findings. Facts are no part: a time left changes every day. */
export function fingerprintsOf(findings: readonly Finding[]): readonly Fingerprint[] {
  const counts = new Map<string, number>();

  return findings.map(({ id, at }) => {
    const path = maskIds(at.pointer);
    const text = path === '' && at.length > 0 ? maskIds(at.source ?? '').trim() : '';
    const key = JSON.stringify([id, at.file, path, text]);
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return { id, file: at.file, path, text, number };
  });
}
