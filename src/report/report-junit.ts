import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import { answerText } from './answer-text.ts';
import type { CheckedCase } from './checked-case.ts';
import type { LintReport, LongReport } from './lint-report.ts';
import { messageOf, statementOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { pathOf } from './path-of.ts';
import { xmlText } from './xml-text.ts';

/**
 * The findings as JUnit XML: a suite for each case, a test case for each finding. An error fails, a waived one is skipped with its
 * reason, warnings and notes pass and tell what they have to say; a case without findings is one test case that passes.
 */
export function reportJunit(report: LintReport): string {
  return [...junitPieces(report)].join('');
}

/** The same text in pieces. */
export function* junitPieces({ cases, style: { language } }: LongReport): Iterable<string> {
  let [tests, failures] = [0, 0];
  for (const { findings } of cases) {
    tests += Math.max(findings.length, 1);
    failures += findings.filter(fails).length;
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: 'dossier lint', tests, failures, errors: 0 })}>\n`;
  for (const checked of cases)
    yield suite(checked, language)
      .map((line) => `${line}\n`)
      .join('');
  yield '</testsuites>\n';
}

function suite({ folder, findings }: CheckedCase, language: Language): readonly string[] {
  const name = pathOf(folder, '');
  const counts = {
    tests: Math.max(findings.length, 1),
    failures: findings.filter(fails).length,
    errors: 0,
    skipped: findings.filter(({ waived }) => waived !== undefined).length,
  };
  const clean = [`    <testcase${attributes({ classname: name, name: 'lint' })}/>`];
  const told = orderFindings(findings).flatMap((finding) => testCase(folder, finding, language));

  return [`  <testsuite${attributes({ name, ...counts })}>`, ...(findings.length === 0 ? clean : told), '  </testsuite>'];
}

function testCase(folder: string, finding: Finding, language: Language): readonly string[] {
  const { id, at, waived } = finding;
  const place = `${pathOf(folder, at.file)}${at.line > 0 ? `:${at.line}:${Math.max(at.column, 1)}` : ''}`;
  const says = statementOf(finding, language);
  const where = { file: pathOf(folder, at.file), ...(at.line > 0 ? { line: at.line } : {}) };
  const open = `    <testcase${attributes({ classname: pathOf(folder, ''), name: `${id} ${place}`, ...where })}>`;
  const body = `${messageOf(finding, language)}\n${place}`;
  if (waived !== undefined) return [open, `      <skipped${attributes({ message: answerText(waived, language) })}/>`, '    </testcase>'];
  if (fails(finding))
    return [open, `      <failure${attributes({ type: id, message: says })}>${xmlText(body)}</failure>`, '    </testcase>'];

  return [open, `      <system-out>${xmlText(body)}</system-out>`, '    </testcase>'];
}

function fails({ level, waived }: Finding): boolean {
  return level === 'error' && waived === undefined;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
