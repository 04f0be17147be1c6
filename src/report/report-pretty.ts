import type { Finding } from '../model/finding.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { Place } from '../model/place.ts';
import type { CheckedCase } from './checked-case.ts';
import { displayWidth } from './display-width.ts';
import { excerpt } from './excerpt.ts';
import { frameOf } from './frame.ts';
import { statementOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { type Paint, paintFor } from './paint.ts';
import { pathOf } from './path-of.ts';
import { shorten } from './shorten.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';
import { wrapText } from './wrap-text.ts';

const indent = '  ';

/** The findings for people: grouped by file, each with its source line, the article's words, the fact and what to do. */
export function reportPretty(cases: readonly CheckedCase[], style: Style): string {
  const paint = paintFor(style);
  return cases
    .map((checked) =>
      groupsOf(checked)
        .map((group) => printGroup(checked.folder, group, style, paint))
        .join(''),
    )
    .join('');
}

function groupsOf(checked: CheckedCase): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of orderFindings(checked.findings)) groups.set(finding.at.file, [...(groups.get(finding.at.file) ?? []), finding]);
  return [...groups.values()];
}

function printGroup(folder: string, group: readonly Finding[], style: Style, paint: Paint): string {
  const path = pathOf(folder, group[0]?.at.file ?? '');
  const told = new Set<string>();
  const findings = group.map((finding) => printFinding(folder, finding, told, style, paint));
  return [...wrapText(path, style.columns).map(paint.strong), ...findings.flat(), ''].map((line) => `${line}\n`).join('');
}

/** `told`: wordings that this file's group has already shown. */
function printFinding(folder: string, finding: Finding, told: Set<string>, style: Style, paint: Paint): readonly string[] {
  const { language } = style;
  const say = words[language];
  const level = say.levels[finding.level];
  const cited = finding.article === undefined ? '' : indent + finding.article.cited[language];
  const wording = finding.article === undefined ? '' : excerpt(finding.article.wording, finding.says.zh);
  const quote = told.has(wording) ? '' : wording;
  told.add(wording);

  return [
    '',
    `${paint.level(finding.level, level)} ${paint.strong(finding.id)}${cited}`,
    ...wrapText(statementOf(finding, language), style.columns - 2).map((line) => indent + line),
    ...printPlace(folder, finding.at, '', style, paint),
    ...finding.related.flatMap((other) => printPlace(folder, other.at, `${say.see} ${maskIds(other.note[language])}`, style, paint)),
    ...printNote(say.wording, shorten(quote, 2 * (style.columns - 12)), style, paint),
    ...printNote(say.remedy, maskIds(finding.remedy[language]), style, paint),
  ];
}

function printPlace(folder: string, place: Place, lead: string, style: Style, paint: Paint): readonly string[] {
  const path = pathOf(folder, place.file);
  const where = place.file === '' || place.line < 1 ? path : `${path}:${place.line}:${Math.max(place.column, 1)}`;
  const gutter = `${indent}${String(place.line).padStart(4)} | `;
  const frame = frameOf(place, style.columns - gutter.length);
  const head = lead === '' ? [] : wrapText(lead, style.columns - 2).map((line) => indent + line);
  const lines = [...head, indent + paint.place(where)];
  if (frame === undefined) return lines;

  const blank = `${' '.repeat(gutter.length - 2)}| `;
  const marker = frame.marker === '' ? [] : [paint.faint(blank) + paint.level('error', frame.marker)];
  return [...lines, paint.faint(gutter) + frame.line, ...marker];
}

/** A labelled text whose further lines stand below its first. */
function printNote(label: string, text: string, style: Style, paint: Paint): readonly string[] {
  if (text === '') return [];

  const hang = displayWidth(label) + 1;
  const [first = '', ...rest] = wrapText(text, style.columns - indent.length - hang);
  return [`${indent}${paint.faint(label)} ${first}`, ...rest.map((line) => indent + ' '.repeat(hang) + line)];
}
