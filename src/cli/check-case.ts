import type { OwnRegulation } from '../build/open-regulation.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import type { CaseTarget } from './find-cases.ts';
import type { LintOptions } from './lint-options.ts';
import type { Session } from './session.ts';

/** Judges the case of a target; all of its findings, also where only one of its files is asked for. */
export async function checkCase(session: Session, target: CaseTarget, options: LintOptions, own?: OwnRegulation): Promise<CheckedCase> {
  const { lintCase } = await import('../build/lint-case.ts');
  const asked = {
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(options.agency === undefined ? {} : { agency: options.agency }),
    ...(options.laws === undefined ? {} : { laws: options.laws }),
    ...(own === undefined ? {} : { regulation: own }),
  };
  const { findings, records, regulation, parsed } = await lintCase(session.world, target.folder, asked);

  return {
    folder: target.folder,
    findings,
    records: target.only === undefined ? records : 1,
    regulation: regulation.id,
    number: parsed.number,
  };
}
