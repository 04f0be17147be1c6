import type { Finding } from '../model/finding.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { Place } from '../model/place.ts';
import type { Language } from '../model/text.ts';
import type { CheckedCase } from './checked-case.ts';
import { messageOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { pathOf } from './path-of.ts';
import { safeText } from './safe-text.ts';
import { type Tally, tallyOf } from './tally.ts';

/** A report that is written case by case, so that nothing of a case has to be kept. */
export interface RunningReport {
  /** The text of one case. */
  add(checked: CheckedCase): string;
  /** The text after the last case. */
  end(tally: Tally): string;
}

/** The findings for machines, as schemas/report.schema.json describes them. */
export function reportJson(cases: readonly CheckedCase[], language: Language): string {
  const report = startJson(language);

  return [...cases.map((checked) => report.add(checked)), report.end(tallyOf(cases))].join('');
}

/** The same text, case by case. */
export function startJson(language: Language): RunningReport {
  let begun = false;
  const entry = (folder: string, finding: Finding): string => {
    const lead = begun ? ',' : '{\n  "findings": [';
    begun = true;
    return `${lead}\n    ${indented(entryOf(folder, finding, language), '    ')}`;
  };

  return {
    add: ({ folder, findings }) =>
      orderFindings(findings)
        .map((finding) => entry(folder, finding))
        .join(''),
    end: (tally) => `${begun ? '\n  ]' : '{\n  "findings": []'},\n  "summary": ${indented(tally, '  ')}\n}\n`,
  };
}

function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${by}`);
}

/** One finding as the JSON report writes it. */
export function entryOf(folder: string, finding: Finding, language: Language) {
  return {
    id: finding.id,
    level: finding.level,
    article: finding.article?.article ?? null,
    message: messageOf(finding, language),
    ...placed(folder, finding.at),
    related: finding.related.map(({ note, at }) => ({ message: safeText(note[language]), ...placed(folder, at) })),
    ...(finding.waived === undefined ? {} : { waived: { ...finding.waived, reason: maskIds(finding.waived.reason) } }),
  };
}

function placed(folder: string, { file, line, column, pointer }: Place) {
  return { file: pathOf(folder, file), line: Math.max(line, 1), column: Math.max(column, 1), path: maskIds(pointer) };
}
