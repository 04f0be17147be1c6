import type { Finding } from '../model/finding.ts';
import { maskIds } from '../model/mask-ids.ts';
import type { Place } from '../model/place.ts';
import type { Language } from '../model/text.ts';
import { answerText } from './answer-text.ts';
import { byFile } from './by-file.ts';
import type { CheckedCase } from './checked-case.ts';
import { htmlStyle, type Shown, shown } from './html-style.ts';
import type { LintReport, LongReport } from './lint-report.ts';
import { statementOf } from './message-of.ts';
import { orderFindings } from './order-findings.ts';
import { pathOf } from './path-of.ts';
import { reportSummary } from './report-summary.ts';
import { safeText } from './safe-text.ts';
import { spellHidden } from './spell-hidden.ts';
import { tallyOf } from './tally.ts';
import { words } from './words.ts';
import { xmlText } from './xml-text.ts';

const labels = {
  zh: { lang: 'zh-CN', title: '案件检查报告', show: '显示', waived: '已说明', case: '案件', none: '没有问题', at: '位置' },
  en: { lang: 'en', title: 'Case check report', show: 'show', waived: 'waived', case: 'Case', none: 'no findings', at: 'at' },
} as const;

/** The findings as one page of HTML for a browser or for paper: by case and file, to be filtered by level; no script, nothing from outside. */
export function reportHtml(report: LintReport): string {
  return [...htmlPieces(report)].join('');
}

/** The same text in pieces. */
export function* htmlPieces({ cases, style: { language }, version }: LongReport): Iterable<string> {
  const say = labels[language];
  const summary = reportSummary(tallyOf(cases), { language, columns: 120, colours: false }).trim();
  const counts = countKinds(cases);

  yield [
    '<!doctype html>',
    `<html lang="${say.lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="generator" content="dossier ${xmlText(version)}">`,
    `<title>${say.title}</title>`,
    `<style>\n${htmlStyle}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${say.title}</h1><p>${xmlText(summary)}</p></header>`,
    ...shown.map((kind) => filter(kind, counts.get(kind) ?? 0, language)),
    '<main>',
    '',
  ].join('\n');
  for (const checked of cases) yield `${caseSection(checked, language)}\n`;
  yield ['</main>', '</body>', '</html>', ''].join('\n');
}

function countKinds(cases: Iterable<CheckedCase>): ReadonlyMap<Shown, number> {
  const counts = new Map<Shown, number>();
  for (const { findings } of cases) for (const kind of findings.map(kindOf)) counts.set(kind, (counts.get(kind) ?? 0) + 1);

  return counts;
}

function filter(kind: Shown, count: number, language: Language): string {
  const name = `${labels[language].show} ${nameOf(kind, language)} (${count})`;

  return `<input class="show" type="checkbox" id="show-${kind}" checked><label for="show-${kind}">${name}</label>`;
}

function caseSection({ folder, findings }: CheckedCase, language: Language): string {
  const say = labels[language];
  const head = `<h2>${say.case} ${text(pathOf(folder, ''))}</h2>`;
  if (findings.length === 0) return `<section>${head}<p>${say.none}</p></section>`;

  const files = byFile(orderFindings(findings));
  const groups = [...files].map(([file, group]) => fileSection(folder, file, group, language));
  return `<section class="${onlyOf(findings)}">${head}\n${groups.join('\n')}\n</section>`;
}

function fileSection(folder: string, file: string, findings: readonly Finding[], language: Language): string {
  const items = findings.map((finding) => item(folder, finding, language)).join('\n');

  return `<section class="${onlyOf(findings)}"><h3>${text(pathOf(folder, file))}</h3>\n<ul>\n${items}\n</ul></section>`;
}

function item(folder: string, finding: Finding, language: Language): string {
  const { id, level, article, at, related, remedy, waived } = finding;
  const say = words[language];
  const cited = article === undefined ? '' : ` ${xmlText(article.cited[language])}`;
  const lines = [
    `<p><span class="level">${say.levels[level]}${waived === undefined ? '' : ` · ${labels[language].waived}`}</span> <code>${xmlText(id)}</code>${cited}</p>`,
    `<p>${xmlText(statementOf(finding, language))}</p>`,
    place(folder, at, labels[language].at),
    ...related.map((other) => place(folder, other.at, `${say.see} ${safeText(other.note[language])}`)),
    ...(waived === undefined ? [] : [`<p>${labels[language].waived}: ${xmlText(answerText(waived, language))}</p>`]),
    ...(waived !== undefined || remedy[language] === '' ? [] : [`<p>${say.remedy}: ${text(remedy[language])}</p>`]),
    ...(article === undefined ? [] : [`<details><summary>${say.wording}</summary>${quote(article.wording)}</details>`]),
  ];

  return `<li class="${kindOf(finding)}">${lines.join('\n')}</li>`;
}

function quote(wording: string): string {
  const paragraphs = wording
    .trim()
    .split('\n')
    .map((line) => `<p>${xmlText(line)}</p>`);

  return `<blockquote lang="zh-CN">${paragraphs.join('')}</blockquote>`;
}

function place(folder: string, at: Place, lead: string): string {
  const where = `${pathOf(folder, at.file)}${at.file === '' || at.line < 1 ? '' : `:${at.line}:${Math.max(at.column, 1)}`}`;
  const head = `<p>${xmlText(lead)} <code>${text(where)}</code></p>`;
  if (at.source === undefined) return head;

  const source = maskIds(at.source);
  const [start, end] = [at.column - 1, at.column - 1 + at.length];
  const marked = at.length > 0 ? `<mark>${line(source.slice(start, end))}</mark>` : '';
  return `${head}<pre>${line(source.slice(0, start))}${marked}${line(source.slice(end))}</pre>`;
}

function text(value: string): string {
  return xmlText(safeText(value));
}

function line(value: string): string {
  return xmlText(spellHidden(value));
}

function kindOf({ level, waived }: Finding): Shown {
  return waived === undefined ? level : 'waived';
}

/** A class that names every kind of finding within, so that nothing is left of it where all of them are hidden. */
function onlyOf(findings: readonly Finding[]): string {
  const kinds = new Set(findings.map(kindOf));

  return `only-${shown.filter((kind) => kinds.has(kind)).join('-')}`;
}

function nameOf(kind: Shown, language: Language): string {
  return kind === 'waived' ? labels[language].waived : words[language].levels[kind];
}
