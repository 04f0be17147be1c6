import type { World } from '../model/world.ts';
import { type KeptVerdict, readVerdict, type Verdict, writeVerdict } from './kept-verdict.ts';
import type { LintCaseOptions } from './lint-case.ts';
import { isBuiltIn } from './load-rules.ts';
import { nowText } from './now-text.ts';
import { type CaseFiles, readCase } from './read-case.ts';
import { verdictName } from './verdict-name.ts';

/**
 * The verdict on a case: the one that was given before, where everything that it follows from is still the same, else a new one, which is
 * kept. All of the case's records are read either way, and so are media whose digest the ledger or a record states. `fresh`: nothing is
 * taken from before, nothing kept. `read`: what was read of it already. Throws `UsageError` where there is no such folder.
 */
export async function judgeCase(
  world: World,
  folder: string,
  options: LintCaseOptions,
  fresh: boolean,
  read?: CaseFiles,
): Promise<Verdict> {
  const files = read ?? (await readCase(world, folder, options.agency));
  const name = fresh ? undefined : await verdictName(world, files, options);
  const text = name === undefined ? undefined : world.kept.recall(name);
  const kept = text === undefined ? undefined : readVerdict(text, files);
  const now = nowText(world);
  const from = Date.parse(now);
  if (kept !== undefined && (await stands(world, folder, kept, options.asOf === undefined ? from : undefined))) return kept.verdict;

  const { lintCase } = await import('./lint-case.ts');
  const linted = await lintCase(world, folder, { ...options, asOf: options.asOf ?? now }, files);
  const { findings, records, regulation, parsed, digested, until } = linted;
  const verdict: Verdict = { findings, records, regulation: regulation.id, number: parsed.number, traits: linted.traits() };
  const lasts = options.asOf !== undefined || until > from;
  if (name !== undefined && lasts && (isBuiltIn(regulation.id) || regulation.id === options.regulation?.id))
    keep(world, name, { verdict, from, until, digested: [...digested] }, files);

  return verdict;
}

function keep(world: World, name: string, kept: KeptVerdict, files: CaseFiles): void {
  const text = writeVerdict(kept, files);
  if (text !== undefined) world.kept.keep(name, text);
}

/** Whether the clock is where the verdict holds, and every file that was read for it has the same bytes. */
async function stands(world: World, folder: string, { from, until, digested }: KeptVerdict, now: number | undefined): Promise<boolean> {
  if (now !== undefined && (now < from || now >= until)) return false;
  for (const [path, sha256] of digested) {
    const { digests } = await world.digestFile(world.join(folder, path), ['sha256']);
    if (digests.sha256 !== sha256) return false;
  }

  return true;
}
