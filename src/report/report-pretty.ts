import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { CheckedCase } from './checked-case.ts';
import { displayWidth } from './display-width.ts';
import { excerpt } from './excerpt.ts';
import { frameOf } from './frame.ts';
import { statementOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { type Paint, paintFor } from './paint.ts';
import { pathOf } from './path-of.ts';
import { safeText } from './safe-text.ts';
import { shorten } from './shorten.ts';
import { spellHidden } from './spell-hidden.ts';
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
  const path = spellHidden(pathOf(folder, group[0]?.at.file ?? ''));
  const told = new Set<string>();
  const findings = alikeIn(group).map((alike) => printAlike(folder, alike, told, style, paint));
  return [...wrapText(path, style.columns).map(paint.strong), ...findings.flat(), ''].map((line) => `${line}\n`).join('');
}

/** Findings of one kind that differ only in place and fact are told together, where the first of them stands. */
function alikeIn(group: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const kinds = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, finding] of group.entries()) {
    const key =
      finding.related.length > 0
        ? String(index)
        : JSON.stringify([finding.id, finding.level, finding.says.zh, finding.remedy.zh, finding.waived]);
    const known = kinds.get(key);
    if (known === undefined) kinds.set(key, [finding]);
    else known.push(finding);
  }
  return [...kinds.values()];
}

/** `told`: wordings that this file's group has already shown. */
function printAlike(
  folder: string,
  alike: readonly [Finding, ...Finding[]],
  told: Set<string>,
  style: Style,
  paint: Paint,
): readonly string[] {
  const [finding] = alike;
  const { language } = style;
  const say = words[language];
  const cited = finding.article === undefined ? '' : indent + finding.article.cited[language];
  const wording = finding.article === undefined ? '' : excerpt(finding.article.wording, finding.says.zh);
  const quote = told.has(wording) ? '' : wording;
  told.add(wording);
  const alone = alike.length === 1;
  const places = alike.flatMap(({ at, fact }) => printPlace(folder, at, '', alone ? '' : safeText(fact[language]), style, paint));

  return [
    '',
    `${paint.level(finding.level, say.levels[finding.level])} ${paint.strong(finding.id)}${cited}${finding.waived === undefined ? '' : indent + paint.good(say.waived)}`,
    ...wrapText(alone ? statementOf(finding, language) : safeText(finding.says[language]), style.columns - 2).map((line) => indent + line),
    ...places,
    ...finding.related.flatMap((other) => printPlace(folder, other.at, `${say.see} ${safeText(other.note[language])}`, '', style, paint)),
    ...printNote(say.wording, shorten(quote, 2 * (style.columns - 12)), style, paint),
    ...(finding.waived === undefined
      ? printNote(say.remedy, safeText(finding.remedy[language]), style, paint)
      : printNote(say.waived, safeText(answerText(finding.waived, language)), style, paint)),
  ];
}

function answerText({ reason, by, at }: NonNullable<Finding['waived']>, language: Style['language']): string {
  return language === 'zh' ? `${reason}（${by}，${at}）` : `${reason} (${by}, ${at})`;
}

/** `lead`: a line before the place; `fact`: what stands behind it. */
function printPlace(folder: string, place: Place, lead: string, fact: string, style: Style, paint: Paint): readonly string[] {
  const path = spellHidden(pathOf(folder, place.file));
  const where = place.file === '' || place.line < 1 ? path : `${path}:${place.line}:${Math.max(place.column, 1)}`;
  const gutter = `${indent}${String(place.line).padStart(4)} | `;
  const frame = frameOf(place, style.columns - gutter.length);
  const head = lead === '' ? [] : wrapText(lead, style.columns - 2).map((line) => indent + line);
  const fits = displayWidth(`${where} ${fact}`) <= style.columns - indent.length;
  const behind = fact === '' || fits ? [] : wrapText(fact, style.columns - 2).map((line) => indent + line);
  const lines = [...head, indent + paint.place(where) + (fits && fact !== '' ? ` ${fact}` : ''), ...behind];
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
