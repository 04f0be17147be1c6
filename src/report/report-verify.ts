import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import type { PropertyCheck, VerifyReport } from '../model/verify-report.ts';
import { displayWidth } from './display-width.ts';
import { statementOf } from './message-of.ts';
import { type Paint, paintFor } from './paint.ts';
import { plural } from './plural.ts';
import { entryOf } from './report-json.ts';
import { safeText } from './safe-text.ts';
import { sizeText } from './size-text.ts';
import { spellHidden } from './spell-hidden.ts';
import type { Style } from './style.ts';
import { words } from './words.ts';
import { wrapText } from './wrap-text.ts';

/** Differences that are printed one by one; the JSON has all. */
const mostShown = 200;

const properties = {
  zh: { authenticity: '真实性', integrity: '完整性', usability: '可用性', security: '安全性' },
  en: { authenticity: 'authenticity', integrity: 'integrity', usability: 'usability', security: 'security' },
} as const;

const results = {
  zh: { passed: '通过', warning: '有疑点', failed: '不通过', manual: '由人检查', untested: '没有检查' },
  en: { passed: 'passed', warning: 'doubtful', failed: 'failed', manual: 'for a person', untested: 'not tested' },
} as const;

const levels = { passed: undefined, warning: 'warning', failed: 'error', manual: 'note', untested: 'warning' } as const;

/** What a verification found: the verdict on a line, every difference, and the four properties (四性) for those who ask. */
export function reportVerify(report: VerifyReport, path: string, style: Style, withProperties: boolean): string {
  const paint = paintFor(style);
  const shown = report.findings.slice(0, mostShown);
  const rest = report.findings.length - shown.length;
  const more = style.language === 'zh' ? `  还有 ${rest} 处，见 --json` : `  ${rest} more, see --json`;
  const lines = [
    headline(report, spellHidden(path), style, paint),
    ...shown.flatMap((finding) => printFinding(finding, style, paint)),
    ...(rest > 0 ? [more] : []),
    ...(withProperties ? printProperties(report.properties, style, paint) : []),
  ];
  return `${lines.join('\n')}\n`;
}

function headline(report: VerifyReport, path: string, style: Style, paint: Paint): string {
  const { files, bytes } = report.payload;
  if (style.language === 'zh') {
    const verdict = report.valid ? paint.good('合格') : paint.level('error', '不合格');
    const content = `${files} 个文件，${sizeText(bytes)}，校验 ${report.algorithms.join('、') || '无'}`;
    return `${verdict} ${path}：${report.version === '' ? '' : `BagIt ${report.version}，`}${content}`;
  }
  const verdict = report.valid ? paint.good('valid') : paint.level('error', 'invalid');
  const content = `${plural(files, 'file')}, ${sizeText(bytes)}, digests ${report.algorithms.join(', ') || 'none'}`;
  return `${verdict} ${path}: ${report.version === '' ? '' : `BagIt ${report.version}, `}${content}`;
}

function printFinding(finding: Finding, style: Style, paint: Paint): readonly string[] {
  const { language } = style;
  const level = words[language].levels[finding.level];
  const where = finding.at.file === '' ? '' : `${safeText(finding.at.file)}${finding.at.line > 0 ? `:${finding.at.line}` : ''} `;
  const hang = displayWidth(level) + 3;
  const [first = '', ...rest] = wrapText(`${where}${statementOf(finding, language)} [${finding.id}]`, style.columns - hang);
  return [`  ${paint.level(finding.level, level)} ${first}`, ...rest.map((line) => ' '.repeat(hang) + line)];
}

function printProperties(checks: readonly PropertyCheck[], { language, columns }: Style, paint: Paint): readonly string[] {
  return checks.flatMap(({ code, property, name, result, remark, findings }) => {
    const level = levels[result];
    const word = results[language][result];
    const head = `  ${code.padEnd(8)} ${properties[language][property]}  ${name[language]}  `;
    const why = [remark[language], findings.join(', ')].filter((text) => text !== '').join(' ');
    const notes = why === '' ? [] : wrapText(why, columns - 11).map((line) => ' '.repeat(11) + line);
    return [head + (level === undefined ? paint.good(word) : paint.level(level, word)), ...notes];
  });
}

/** A verification as one line of JSON. */
export function verifyJson(report: VerifyReport, path: string, language: Language): string {
  const { findings, properties: checks, ...facts } = report;
  const told = findings.map((finding) => entryOf('', finding, language));
  return `${JSON.stringify({ format: 'dossier-verification/1', path, ...facts, findings: told, properties: checks.map((check) => ({ ...check, name: check.name[language], remark: check.remark[language] })) })}\n`;
}
