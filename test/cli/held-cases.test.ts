import { expect, test } from 'vitest';
import { heldCases } from '../../src/cli/held-cases.ts';
import { lintFormats } from '../../src/report/lint-formats.ts';
import { openScratch } from '../../src/world/open-scratch.ts';
import { lintReport } from '../report/lint-report.ts';

const report = lintReport();
const [first] = report.cases;
if (first === undefined) throw new Error('no case');
const folders = Array.from({ length: 3000 }, (_, index) => `案件/${index % 7 === 0 ? '\udc80' : ''}${index}`);

test.each(lintFormats.flatMap(({ name, report: whole, pieces }) => (pieces === undefined ? [] : [{ name, whole, pieces }])))(
  'cases held outside of memory are reported as those in memory: $name',
  ({ whole, pieces }) => {
    const scratch = openScratch();
    const held = heldCases(scratch);
    const cases = folders.map((folder, index) => ({ ...first, folder, findings: index % 5 === 0 ? first.findings : [] }));
    for (const checked of cases) held.add(checked);
    expect([...pieces({ ...report, cases: held })].join('') === whole({ ...report, cases })).toBe(true);
    scratch.close();
  },
);

test('no case is held, and nothing comes back', () => expect([...heldCases(openScratch())]).toEqual([]));
