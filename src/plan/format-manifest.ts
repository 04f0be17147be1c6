import { comparePaths } from '../model/compare-paths.ts';
import type { Algorithm } from '../model/digest.ts';
import type { WrittenFile } from '../model/package-plan.ts';
import { encodePath } from './encode-path.ts';

/**
 * The text of a manifest (RFC 8493 section 2.1.3): a line for each file, sorted by path, two spaces between digest and path,
 * as the coreutils read it too. Throws where a file lacks the digest: the write owes it.
 */
export function formatManifest(algorithm: Algorithm, files: readonly WrittenFile[]): string {
  return [...files]
    .sort((a, b) => comparePaths(a.path, b.path))
    .map(({ path, digests }) => {
      const digest = digests[algorithm];
      if (digest === undefined) throw new Error(`${path}: no ${algorithm}`);

      return `${digest}  ${encodePath(path)}\n`;
    })
    .join('');
}
