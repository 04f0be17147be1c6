import { paintFor } from './paint.ts';
import { plural } from './plural.ts';
import type { Style } from './style.ts';
import type { Tally } from './tally.ts';

/** The line that ends a check: counts of problems, cases and documents. */
export function reportSummary(tally: Tally, style: Style): string {
  const paint = paintFor(style);
  const { verdict, scope } = style.language === 'zh' ? zh(tally) : en(tally);
  const level = tally.errors > 0 ? 'error' : tally.warnings > 0 ? 'warning' : undefined;
  return `${level === undefined ? paint.good(verdict) : paint.level(level, verdict)}${scope}\n`;
}

function zh({ errors, warnings, waived, cases, records }: Tally) {
  const verdict = errors + warnings === 0 ? '没有错误，没有警告' : `${errors} 个错误，${warnings} 个警告`;
  const answered = waived === 0 ? '' : `，${waived} 个已说明`;
  return { verdict: verdict + answered, scope: `（检查了 ${cases} 个案件，${records} 份文书）` };
}

function en({ errors, warnings, waived, cases, records }: Tally) {
  const verdict = errors + warnings === 0 ? 'no errors, no warnings' : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  const answered = waived === 0 ? '' : `, ${waived} answered`;
  return { verdict: verdict + answered, scope: ` (checked ${plural(cases, 'case')}, ${plural(records, 'record')})` };
}
