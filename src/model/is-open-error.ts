import type { Finding } from './finding.ts';

/** An error that waivers.yaml does not answer. */
export function isOpenError({ level, waived }: Finding): boolean {
  return level === 'error' && waived === undefined;
}
