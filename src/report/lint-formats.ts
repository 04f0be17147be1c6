import type { Language } from '../model/text.ts';
import type { LintReport } from './lint-report.ts';
import { reportGithub } from './report-github.ts';
import { reportHtml } from './report-html.ts';
import { type RunningReport, reportJson, startJson } from './report-json.ts';
import { reportJunit } from './report-junit.ts';
import { reportPretty } from './report-pretty.ts';
import { reportSarif } from './report-sarif.ts';

/** A way to write findings down. */
export interface LintFormat {
  readonly name: string;
  /** Printed case by case as they are judged, with a summary line on the other stream. */
  readonly people: boolean;
  /** It prints a table of all rules. */
  readonly rules: boolean;
  readonly report: (report: LintReport) => string;
  /** Where the same text can be written case by case. */
  readonly start?: (language: Language) => RunningReport;
}

/** Every format of `dossier lint --format`, one line each. */
export const lintFormats: readonly LintFormat[] = [
  { name: 'pretty', people: true, rules: false, report: ({ cases, style }) => reportPretty(cases, style) },
  { name: 'json', people: false, rules: false, report: ({ cases, style }) => reportJson(cases, style.language), start: startJson },
  { name: 'sarif', people: false, rules: true, report: reportSarif },
  { name: 'junit', people: false, rules: false, report: reportJunit },
  { name: 'github', people: false, rules: false, report: reportGithub },
  { name: 'html', people: false, rules: false, report: reportHtml },
];
