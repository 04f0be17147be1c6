import type { Finding } from '../model/finding.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { Language } from '../model/text.ts';
import type { CheckedCase } from './checked-case.ts';
import { messageOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { pathOf } from './path-of.ts';
import { tallyOf } from './tally.ts';

/** The findings for machines, as schemas/report.schema.json describes them. */
export function reportJson(cases: readonly CheckedCase[], language: Language): string {
  const findings = cases.flatMap((checked) => orderFindings(checked.findings).map((finding) => entryOf(checked.folder, finding, language)));
  return `${JSON.stringify({ findings, summary: tallyOf(cases) }, null, 2)}\n`;
}

/** One finding as the JSON report writes it. */
export function entryOf(folder: string, finding: Finding, language: Language) {
  return {
    id: finding.id,
    level: finding.level,
    article: finding.article?.article ?? null,
    message: messageOf(finding, language),
    file: pathOf(folder, finding.at.file),
    line: Math.max(finding.at.line, 1),
    column: Math.max(finding.at.column, 1),
    path: maskIds(finding.at.pointer),
    ...(finding.waived === undefined ? {} : { waived: { ...finding.waived, reason: maskIds(finding.waived.reason) } }),
  };
}
