import type { Finding } from '../model/finding.ts';
import type { Language } from '../model/text.ts';
import { orderFindings } from './order-findings.ts';
import { paintFor } from './paint.ts';
import { plural } from './plural.ts';
import { entryOf } from './report-json.ts';
import { spellHidden } from './spell-hidden.ts';
import type { Style } from './style.ts';
import { tallyOf } from './tally.ts';

/** A case that was not built, and why. */
export interface Refusal {
  /** 案号, or empty. */
  readonly case: string;
  readonly folder: string;
  readonly findings: readonly Finding[];
}

/** A refusal on one line. */
export function reportRefusal(refusal: Refusal, style: Style): string {
  const { errors, warnings } = tallyOf([{ folder: refusal.folder, findings: refusal.findings, records: 0 }]);
  const folder = spellHidden(refusal.folder);
  const name = spellHidden(refusal.case) || folder;
  const paint = paintFor(style);
  return style.language === 'zh'
    ? `${paint.level('error', '未建')} ${name}：${errors} 个错误，${warnings} 个警告（${folder}）\n`
    : `${paint.level('error', 'refused')} ${name}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')} (${folder})\n`;
}

/** A refusal as one line of JSON: the case and its findings as `lint --format json` writes them. */
export function refusalJson(refusal: Refusal, language: Language): string {
  const findings = orderFindings(refusal.findings).map((finding) => entryOf(refusal.folder, finding, language));
  return `${JSON.stringify({ format: 'dossier-refusal/1', case: refusal.case, folder: refusal.folder, findings })}\n`;
}
