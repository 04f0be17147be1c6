import type { KnownFinding } from '../model/baseline.ts';
import { baselineFormat } from '../model/baseline-format.ts';
import { caseKey } from '../model/case-key.ts';
import { fingerprintsOf } from '../model/fingerprints.ts';
import type { CheckedCase } from './checked-case.ts';

/** The open findings of cases as a baseline (schemas/baseline.schema.json): one a line, sorted; waived ones are answered elsewhere. */
export function baselineJson(cases: readonly CheckedCase[]): string {
  const known = cases.flatMap(({ folder, number = '', findings }) =>
    fingerprintsOf(findings.filter(({ waived }) => waived === undefined)).map(
      (print): KnownFinding => ({ case: caseKey(number, folder), ...print }),
    ),
  );
  const lines = known.map((entry) => JSON.stringify(entry)).sort();

  return `{\n"format": "${baselineFormat}",\n"findings": [${lines.map((line) => `\n${line}`).join(',')}\n]\n}\n`;
}
