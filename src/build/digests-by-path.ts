import type { WrittenFile } from '../model/package-plan.ts';

/** SHA-256 by path of the case folder, of files that were taken from it. */
export function digestsByPath(written: readonly WrittenFile[]): ReadonlyMap<string, string> {
  return new Map(written.map(({ path, digests }) => [path.replace(/^data\//, ''), digests.sha256 ?? '']));
}
