import type { CheckedCase } from './checked-case.ts';
import { reportJson } from './report-json.ts';
import { reportPretty } from './report-pretty.ts';
import type { Style } from './style.ts';

/** A way to write findings down. `people`: a summary line for people follows on the other stream. */
export interface LintFormat {
  readonly name: string;
  readonly people: boolean;
  readonly report: (cases: readonly CheckedCase[], style: Style) => string;
}

/** Every format of `dossier lint --format`, one line each. */
export const lintFormats: readonly LintFormat[] = [
  { name: 'pretty', people: true, report: reportPretty },
  { name: 'json', people: false, report: (cases, style) => reportJson(cases, style.language) },
];
