import type { Finding } from '../../src/model/finding.ts';
import type { LintReport } from '../../src/report/lint-report.ts';
import { late, noCase, warning, wrongId } from './findings.ts';

const answered: Finding = {
  ...warning,
  id: 'A07-answered',
  waived: { reason: '当日系统停用，<见>“情况说明”', by: '赵明远', at: '2026-03-05' },
};
const hostile: Finding = {
  ...late,
  id: 'S-control',
  fact: { zh: '\u0000\u001b[2J\ud800<script>alert(1)</script>&"\'\n::error::x', en: '' },
  at: { file: 'records/a,b:c%d <x>&"\udcff.yaml', line: 2, column: 3, length: 2, pointer: '', source: '𠮷\u0007<b>：210299198503121015' },
  related: [],
};

/** A report of three cases with everything that a format must bear. */
export function lintReport(language: 'zh' | 'en' = 'zh'): LintReport {
  const { article, ...rest } = late;
  return {
    cases: [
      { folder: '案件/0012/', findings: [late, wrongId, warning, noCase, answered], records: 17 },
      { folder: '/坏/0013', findings: [hostile], records: 1 },
      { folder: '.', findings: [], records: 2 },
    ],
    style: { language, columns: 80, colours: false },
    version: '1.2.3',
    rules: [{ ...rest, cited: article?.cited ?? { zh: '', en: '' }, wording: article?.wording ?? '' }],
  };
}
