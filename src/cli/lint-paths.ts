import type { AcrossRun } from '../build/across-run.ts';
import type { OwnRegulation } from '../build/open-regulation.ts';
import type { KnownFinding } from '../model/baseline.ts';
import { type ExitStatus, exit } from '../model/exit.ts';
import type { Scratch } from '../model/scratch.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import { type LintFormat, lintFormats } from '../report/lint-formats.ts';
import { countMendable, reportMendable } from '../report/report-mendable.ts';
import { addTallies, tallyOf } from '../report/tally.ts';
import { attempt } from './attempt.ts';
import { checkCase } from './check-case.ts';
import { type CaseTarget, findCases } from './find-cases.ts';
import { fixCases } from './fix-cases.ts';
import { type HeldCases, heldCases } from './held-cases.ts';
import { judgeTargets } from './judge-targets.ts';
import type { LintOptions } from './lint-options.ts';
import { lintReport } from './lint-report.ts';
import { makeSieve } from './lint-sieve.ts';
import type { Session } from './session.ts';
import { styleOf } from './style-of.ts';
import { tellUnused } from './tell-unused.ts';
import { withRegulation } from './with-regulation.ts';
import { writeBaseline } from './write-baseline.ts';

/**
 * Checks the cases that paths mean and reports on them once; where a regulation folder is named that has errors, on those alone.
 * Throws `UsageError`.
 */
export async function lintPaths(session: Session, paths: readonly string[], options: LintOptions): Promise<void> {
  const name = options.json ? 'json' : options.format;
  const format = lintFormats.find((known) => known.name === name);
  if (format === undefined) return;

  await withRegulation(
    session,
    options.regulation,
    (own) => lintAll(session, paths, options, { format, own }),
    (checked) => print(session, { format, own: undefined }, [checked]),
  );
}

interface Printing {
  readonly format: LintFormat;
  readonly own: OwnRegulation | undefined;
}

async function lintAll(session: Session, paths: readonly string[], options: LintOptions, printing: Printing): Promise<void> {
  const { format, own } = printing;
  const targets = await targetsOf(session, paths);
  if (options.fix || options.dryRun) await fixCases(session, targets, options, own);
  if (options.dryRun) return;

  const sieve = await makeSieve(session, options, own);
  const writing = options.writeBaseline !== undefined;
  const running = writing ? undefined : format.start?.(session.language);
  const [scratch, heldThere] = [session.world.openScratch(), session.world.openScratch()];
  const across = targets.length > 1 ? await acrossOf(session, scratch, options, own) : undefined;
  const held = heldCases(heldThere);
  const gone: KnownFinding[] = [];
  let known = 0;
  let mendable = 0;
  let tally = tallyOf([]);
  let used = own === undefined;
  const judged = await judgeTargets(session, targets, options, own);
  for (const [index, target] of targets.entries()) {
    await attempt(session, async () => {
      const judgement = await judged.verdict(index);
      used ||= judgement.regulation === own?.id;
      const sifted = await sieve(await checkCase(target, judgement, across), target);
      tally = addTallies(tally, tallyOf([sifted.checked]));
      known += sifted.known;
      mendable += countMendable(sifted.checked.findings);
      gone.push(...sifted.gone);
      if (running !== undefined) tell(session, running.add(sifted.checked));
      else if (format.people && !writing) await print(session, printing, [sifted.checked]);
      else held.add(sifted.checked);
    });
  }
  judged.stop();
  scratch.close();
  if (options.writeBaseline !== undefined) {
    await writeBaseline(session, options.writeBaseline, [...held]);
    return heldThere.close();
  }
  if (running !== undefined) tell(session, running.end(tally));
  else if (!format.people) await printLong(session, printing, held);
  heldThere.close();
  if (!options.quiet) {
    if (own !== undefined && !used && tally.cases > 0) tellUnused(session, own);
    await tellKnown(session, { known, gone }, options.baseline);
    if (format.people && tally.cases > 0) {
      const { reportSummary } = await import('../report/report-summary.ts');
      session.world.tell(reportSummary(tally, styleOf(session)));
      if (!options.fix) session.world.tell(reportMendable(mendable, styleOf(session)));
    }
  }
  session.finish(verdict(tally, options));
}

async function acrossOf(
  { world }: Session,
  scratch: Scratch,
  { laws }: LintOptions,
  regulation: OwnRegulation | undefined,
): Promise<AcrossRun> {
  const { acrossRun } = await import('../build/across-run.ts');

  return acrossRun(world, scratch, { ...(laws === undefined ? {} : { laws }), ...(regulation === undefined ? {} : { regulation }) });
}

/** The cases that paths mean, each once. */
export async function targetsOf({ world, language }: Session, paths: readonly string[]): Promise<readonly CaseTarget[]> {
  const found = (await Promise.all(paths.map((path) => findCases(world, path, language)))).flat();

  return [...new Map(found.map((target) => [JSON.stringify([target.folder, target.only]), target])).values()];
}

function verdict({ errors, warnings }: { readonly errors: number; readonly warnings: number }, { strict }: LintOptions): ExitStatus {
  return errors > 0 || (strict && warnings > 0) ? exit.findings : exit.well;
}

interface Known {
  readonly known: number;
  readonly gone: readonly KnownFinding[];
}

async function tellKnown(session: Session, { known, gone }: Known, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const { reportKnown } = await import('../report/report-known.ts');
  const text = reportKnown(path, known, gone, styleOf(session));
  if (text !== '') session.world.tell(text);
}

async function print(session: Session, { format, own }: Printing, cases: readonly CheckedCase[]): Promise<void> {
  tell(session, format.report(await lintReport(session, cases, format, own)));
}

async function printLong(session: Session, { format, own }: Printing, cases: HeldCases): Promise<void> {
  if (format.pieces === undefined) return print(session, { format, own }, [...cases]);
  for (const piece of format.pieces(await lintReport(session, cases, format, own))) tell(session, piece);
}

function tell({ world }: Session, text: string): void {
  if (text !== '') world.print(text);
}
