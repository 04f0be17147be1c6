import type { ParsedCase } from '../model/case.ts';
import type { Finding } from '../model/finding.ts';
import type { Regulation } from '../model/regulation.ts';
import type { World } from '../model/world.ts';
import { type LintCaseOptions, lintCase } from './lint-case.ts';
import { rulesOf } from './rules-of.ts';

/** A case that is being written, as it stands. */
export interface EditedCase {
  readonly parsed: ParsedCase;
  readonly findings: readonly Finding[];
  /** The one that it names, with the statutes; the built-in one where there is none of that name. */
  readonly regulation: Regulation | undefined;
}

/** Judges a case while it is written: media are held against the ledger by presence and size alone. Throws `UsageError`. */
export async function editCase(world: World, folder: string, options: Omit<LintCaseOptions, 'quick'>): Promise<EditedCase> {
  const { parsed, findings } = await lintCase(world, folder, { ...options, quick: true });
  const { rules } = await rulesOf(world, parsed, options.regulation, options.laws);
  const { rules: otherwise } = rules === undefined ? await rulesOf(world, { data: {} }, options.regulation, options.laws) : { rules };

  return { parsed, findings, regulation: otherwise?.regulation };
}
