import type { Language } from '../model/text.ts';
import type { LintReport, LongReport } from './lint-report.ts';
import { githubPieces, reportGithub } from './report-github.ts';
import { htmlPieces, reportHtml } from './report-html.ts';
import { type RunningReport, reportJson, startJson } from './report-json.ts';
import { junitPieces, reportJunit } from './report-junit.ts';
import { reportPretty } from './report-pretty.ts';
import { reportSarif, sarifPieces } from './report-sarif.ts';

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
  /** Where it can be written in pieces, none much longer than what one case gives, once all cases are judged. */
  readonly pieces?: (report: LongReport) => Iterable<string>;
}

/** Every format of `dossier lint --format`, one line each. */
export const lintFormats: readonly LintFormat[] = [
  { name: 'pretty', people: true, rules: false, report: ({ cases, style }) => reportPretty(cases, style) },
  { name: 'json', people: false, rules: false, report: ({ cases, style }) => reportJson(cases, style.language), start: startJson },
  { name: 'sarif', people: false, rules: true, report: reportSarif, pieces: sarifPieces },
  { name: 'junit', people: false, rules: false, report: reportJunit, pieces: junitPieces },
  { name: 'github', people: false, rules: false, report: reportGithub, pieces: githubPieces },
  { name: 'html', people: false, rules: false, report: reportHtml, pieces: htmlPieces },
];
