import type { Finding } from '../model/finding.ts';
import { filesOf } from '../model/ledger.ts';
import type { WrittenFile } from '../model/package-plan.ts';
import type { World } from '../model/world.ts';
import { digestListed } from './digest-listed.ts';
import { digestsByPath } from './digests-by-path.ts';
import type { LintedCase } from './lint-case.ts';

/**
 * The findings about a case whose files have been read: their digests are held against the ledger now. Where all are what the ledger says,
 * nothing is judged a second time: a file of the right size was taken for unchanged before.
 */
export async function judgeTaken(world: World, linted: LintedCase, taken: readonly WrittenFile[]): Promise<readonly Finding[]> {
  const { ledger, digests: known } = linted.parsed;
  if (ledger === undefined) return linted.findings;
  const hasDigests = taken.every(({ digests }) => digests.sha256 !== undefined);
  const found = hasDigests ? digestsByPath(taken) : await digestListed(world, linted.parsed, false);
  const listed = filesOf(ledger);
  const isNew = [...found].some(([path, digest]) => digest !== (known?.get(path) ?? listed.get(path)?.sha256 ?? digest));

  return isNew ? linted.rejudge(found) : linted.findings;
}
