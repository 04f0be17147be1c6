import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import { answerText } from './answer-text.ts';
import type { LintReport, LongReport } from './lint-report.ts';
import { messageOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { pathOf } from './path-of.ts';
import { spellHidden } from './spell-hidden.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** The findings as workflow commands of GitHub Actions, which become annotations. A waived finding is a notice with its reason. */
export function reportGithub(report: LintReport): string {
  return [...githubPieces(report)].join('');
}

/** The same text in pieces. */
export function* githubPieces({ cases, style: { language } }: LongReport): Iterable<string> {
  for (const { folder, findings } of cases)
    yield orderFindings(findings)
      .map((finding) => `${annotation(folder, finding, language)}\n`)
      .join('');
}

function annotation(folder: string, finding: Finding, language: Language): string {
  const { id, level, at, article, waived } = finding;
  const column = Math.max(at.column, 1);
  const values = {
    file: spellHidden(pathOf(folder, at.file)),
    ...(at.line > 0 ? { line: at.line, col: column, ...(at.length > 0 ? { endColumn: column + at.length } : {}) } : {}),
    title: article === undefined ? id : `${id} ${article.cited[language]}`,
  };
  const written = Object.entries(values).map(([name, value]) => `${name}=${property(String(value))}`);
  const answer =
    waived === undefined
      ? ''
      : language === 'zh'
        ? `已说明：${answerText(waived, language)}。`
        : `Waived: ${answerText(waived, language)}. `;

  return `::${waived === undefined ? commands[level] : 'notice'} ${written.join(',')}::${data(answer + messageOf(finding, language))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
