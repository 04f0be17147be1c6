import type { EditorMark, Range } from '../model/editor.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Language } from '../model/text.ts';
import { answerText } from './answer-text.ts';
import { messageOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';

/** What an editor needs to show findings. */
export interface Marking {
  readonly language: Language;
  /** The absolute path of a file of the case, as findings name it. */
  readonly pathOf: (file: string) => string;
  /** The absolute path of the file with the words of an article, where one ships. */
  readonly explained: (article: NonNullable<Finding['article']>) => string | undefined;
}

const severities = { error: 'error', warning: 'warning', note: 'information' } as const;

/**
 * Findings as an editor shows them, by the absolute path of their file. What the case answers in waivers.yaml stays visible as a hint with
 * its answer.
 */
export function editorMarks(findings: readonly Finding[], marking: Marking): ReadonlyMap<string, readonly EditorMark[]> {
  const marks = new Map<string, EditorMark[]>();
  for (const finding of orderFindings(findings)) {
    const path = marking.pathOf(finding.at.file);
    marks.set(path, [...(marks.get(path) ?? []), markOf(finding, marking)]);
  }

  return marks;
}

function markOf(finding: Finding, { language, pathOf, explained }: Marking): EditorMark {
  const { id, level, article, at, related, waived } = finding;
  const cited = article === undefined ? '' : language === 'zh' ? `（${article.cited.zh}）` : ` (${article.cited.en})`;
  const answer = waived === undefined ? '' : `\n${answerText(waived, language)}`;
  const words = article === undefined ? undefined : explained(article);

  return {
    range: rangeOf(at),
    severity: waived === undefined ? severities[level] : 'hint',
    code: id,
    message: `${messageOf(finding, language)}${cited}${answer}`,
    ...(words === undefined ? {} : { explained: words }),
    related: related.map((each) => ({ path: pathOf(each.at.file), range: rangeOf(each.at), message: each.note[language] })),
  };
}

/** The marked text of a place; places count from 1, editors from 0. */
function rangeOf({ line, column, length }: Place): Range {
  const [row, start] = [Math.max(0, line - 1), Math.max(0, column - 1)];

  return { start: { line: row, character: start }, end: { line: row, character: start + length } };
}
