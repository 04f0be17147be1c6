import type { AcrossRun } from '../build/across-run.ts';
import type { OwnRegulation } from '../build/open-regulation.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import type { CaseTarget } from './find-cases.ts';
import type { LintOptions } from './lint-options.ts';
import type { Session } from './session.ts';

interface Run {
  readonly own?: OwnRegulation | undefined;
  /** What compares it with the cases before it. */
  readonly across?: AcrossRun | undefined;
}

/** Judges the case of a target; all of its findings, also where only one of its files is asked for. */
export async function checkCase(session: Session, target: CaseTarget, options: LintOptions, { own, across }: Run): Promise<CheckedCase> {
  const [{ judgeCase }, { readCase }] = await Promise.all([import('../build/judge-case.ts'), import('../build/read-case.ts')]);
  const asked = {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.agency === undefined ? {} : { agency: options.agency }),
    ...(options.laws === undefined ? {} : { laws: options.laws }),
    ...(own === undefined ? {} : { regulation: own }),
  };
  const files = await readCase(session.world, target.folder, options.agency);
  const verdict = await judgeCase(session.world, target.folder, asked, options.cache === false, files);
  const more = (await across?.(target.folder, verdict, files.contents)) ?? [];

  return {
    folder: target.folder,
    findings: more.length === 0 ? verdict.findings : [...verdict.findings, ...more],
    records: target.only === undefined ? verdict.records : 1,
    number: verdict.number,
    regulation: verdict.regulation,
  };
}
