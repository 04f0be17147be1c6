import type { Finding } from '../model/finding.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { EntryScore, MarkSaid, Span, VetoVerdict } from '../model/score.ts';
import type { ScoredCase } from '../model/scored-case.ts';
import { statementOf } from './message-of.ts';
import { type Paint, paintFor } from './paint.ts';
import { pathOf } from './path-of.ts';
import { safeText } from './safe-text.ts';
import { scoreWords } from './score-words.ts';
import type { Style } from './style.ts';
import { wrapText } from './wrap-text.ts';

/** 状态 of a case of which nothing is still to come. */
const finished: readonly string[] = ['', '已结案', '已归档'];

interface Page {
  readonly folder: string;
  readonly style: Style;
  readonly paint: Paint;
}

/** A score for people: the range, the vetoes, then every loss with its place and what to do, and what waits for a person. */
export function reportScore({ folder, number, state, score }: ScoredCase, style: Style): string {
  const page: Page = { folder, style, paint: paintFor(style) };
  const { language } = style;
  const say = scoreWords[language];
  const { total, withoutOpenVetoes, grades, rubric } = score;
  const range = total.low === withoutOpenVetoes.low ? '' : say.without(spanText(withoutOpenVetoes));
  const grade = grades.low.zh === grades.high.zh ? grades.low[language] : `${grades.low[language]} – ${grades.high[language]}`;
  const clear = score.vetoes.filter(({ verdict }) => verdict === 'clear').length;

  return [
    page.paint.strong(safeText(rubric.title[language])),
    ...(rubric.note === undefined ? [] : wrapText(safeText(rubric.note[language]), style.columns)),
    '',
    ...wrapText(`${safeText(number)} ${pathOf(folder, '')}${finished.includes(state) ? '' : say.state(safeText(state))}`, style.columns),
    ...wrapText(`${say.total} ${spanText(total)}${range}`, style.columns).map(page.paint.strong),
    `${say.grade} ${grade}`,
    '',
    page.paint.strong(say.vetoes),
    ...score.vetoes.filter(({ verdict }) => verdict !== 'clear').flatMap((veto) => vetoLines(veto, page)),
    ...(clear === 0 ? [] : [`  ${say.clear(clear)}`]),
    '',
    page.paint.strong(say.items),
    ...score.items.flatMap((entry) => entryLines(entry, page)),
    '',
    page.paint.strong(say.documents),
    ...score.documents.flatMap((entry) => entryLines(entry, page)),
    '',
    ...(score.open === 0 ? [] : [...wrapText(say.open(score.open), style.columns), '']),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function vetoLines({ id, says, verdict, findings, mark }: VetoVerdict, page: Page): readonly string[] {
  const say = scoreWords[page.style.language];
  const word = verdict === 'holds' ? page.paint.level('error', say.holds) : page.paint.level('warning', say.waits);

  return [
    `  ${word} ${id}`,
    ...wrapText(safeText(says[page.style.language]), page.style.columns - 4).map((line) => `    ${line}`),
    ...(verdict === 'open' && findings.length > 0 ? [`    ${say.signs}`] : []),
    ...findings.flatMap((finding) => findingLines('', finding, page)),
    ...markLines(mark, page),
  ];
}

function entryLines({ id, says, worth, gained, losses, open, mark }: EntryScore, page: Page): readonly string[] {
  const say = scoreWords[page.style.language];
  const whole = gained.low === worth;
  const points = `${spanText(gained)}/${worth}`;
  const head = `${id} ${points}${open ? ` ${say.waits}` : ''}`;
  const title = wrapText(safeText(says[page.style.language]), page.style.columns - 4).map((line) => `    ${line}`);

  return [
    `  ${whole ? head : page.paint.level('warning', head)}`,
    ...title,
    ...losses.flatMap(({ points: lost, finding, answered }) => findingLines(`-${lost}${answered ? say.answered : ''} `, finding, page)),
    ...markLines(mark, page),
  ];
}

function findingLines(lead: string, finding: Finding, { folder, style, paint }: Page): readonly string[] {
  const { file, line, column } = finding.at;
  const path = pathOf(folder, file);
  const where = file === '' || line < 1 ? path : `${path}:${line}:${Math.max(column, 1)}`;
  const texts = [statementOf(finding, style.language), safeText(finding.remedy[style.language])];

  return [
    `      ${lead}${finding.id} ${paint.place(where)}`,
    ...texts.flatMap((text) => wrapText(text, style.columns - 8).map((each) => `        ${each}`)),
  ];
}

function markLines(mark: MarkSaid | undefined, { style }: Page): readonly string[] {
  if (mark === undefined) return [];
  const text = `${scoreWords[style.language].by} ${safeText(mark.by)}${mark.note === '' ? '' : ` ${safeText(maskIds(mark.note))}`}`;

  return wrapText(text, style.columns - 6).map((line) => `      ${line}`);
}

function spanText({ low, high }: Span): string {
  return low === high ? String(low) : `${low}–${high}`;
}
