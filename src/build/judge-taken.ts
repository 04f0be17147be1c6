import type { Finding } from '../model/finding.ts';
import type { WrittenFile } from '../model/package-plan.ts';
import type { World } from '../model/world.ts';
import { digestListed } from './digest-listed.ts';
import { digestsByPath } from './digests-by-path.ts';
import type { LintedCase } from './lint-case.ts';

/** The findings about a case whose files have been read: their digests are held against the ledger now. */
export async function judgeTaken(world: World, linted: LintedCase, taken: readonly WrittenFile[]): Promise<readonly Finding[]> {
  if (linted.parsed.ledger === undefined) return linted.findings;
  const hasDigests = taken.every(({ digests }) => digests.sha256 !== undefined);

  return linted.rejudge(hasDigests ? digestsByPath(taken) : await digestListed(world, linted.parsed, false));
}
