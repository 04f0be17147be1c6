import type { AcrossRun } from '../build/across-run.ts';
import type { Verdict } from '../build/kept-verdict.ts';
import type { CheckedCase } from '../report/checked-case.ts';
import type { CaseTarget } from './find-cases.ts';

/** A target with the verdict on its case; all findings, also where only one of its files is asked for. `across` compares it with the cases before it. */
export async function checkCase(target: CaseTarget, verdict: Verdict, across: AcrossRun | undefined): Promise<CheckedCase> {
  const more = (await across?.(target.folder, verdict)) ?? [];

  return {
    folder: target.folder,
    findings: more.length === 0 ? verdict.findings : [...verdict.findings, ...more],
    records: target.only === undefined ? verdict.records : 1,
    number: verdict.number,
    regulation: verdict.regulation,
  };
}
