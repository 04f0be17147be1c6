import type { OwnRegulation } from '../build/open-regulation.ts';
import { exit } from '../model/exit.ts';
import { UsageError } from '../model/trouble.ts';
import { reportDiff } from '../report/report-diff.ts';
import { reportFixes } from '../report/report-fixes.ts';
import { attempt } from './attempt.ts';
import { type Choice, chooseFindings } from './choose-findings.ts';
import type { CaseTarget } from './find-cases.ts';
import type { LintOptions } from './lint-options.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';

/**
 * Mends what is safe in cases, or with --dry-run prints what would change; the exit status then says whether there is anything. Throws
 * `UsageError`.
 */
export async function fixCases(session: Session, targets: readonly CaseTarget[], options: LintOptions, own?: OwnRegulation): Promise<void> {
  if (!options.fix) throw new UsageError(session.language === 'zh' ? '--dry-run 要和 --fix 一起用' : '--dry-run goes with --fix');
  const chosen = await chooseFindings(session, options, own);
  const wanted = { chosen, own };
  for (const target of targets) await attempt(session, () => fixCase(session, target, options, wanted));
}

interface Wanted {
  readonly chosen: Choice;
  readonly own: OwnRegulation | undefined;
}

async function fixCase(session: Session, { folder, only }: CaseTarget, options: LintOptions, { chosen, own }: Wanted): Promise<void> {
  const { world } = session;
  const [{ mendFolder }, { writeFixes }] = await Promise.all([import('../build/mend-folder.ts'), import('../build/write-fixes.ts')]);
  const asked = (file: string): boolean => only === undefined || file === only || file.endsWith(`/${only}`);
  const fixes = await mendFolder(world, folder, (id, file) => asked(file) && chosen({ id }), own);
  const style = styleOf(session);
  if (options.dryRun) {
    for (const fix of fixes) world.print(reportDiff(folder, fix, style));
    if (fixes.length > 0) session.finish(exit.findings);
  } else await writeFixes(world, folder, fixes);
  if (!options.quiet) world.tell(reportFixes(folder, fixes, !options.dryRun, style));
}
