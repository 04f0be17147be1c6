import type { Value } from '../../model/value.ts';
import { momentParts } from './moment-parts.ts';
import { textOf } from './text-of.ts';

/** 2026-03-02 09:05 → 9时05分, 2026-03-02 09:05:07 → 9时05分07秒, a date without a time → nothing; other text stays as it is. */
export function chineseTime(value: Value): string {
  const parts = momentParts(textOf(value));
  if (!parts) return textOf(value);

  const seconds = parts.second === undefined ? '' : `${two(parts.second)}秒`;
  return parts.hour === undefined ? '' : `${parts.hour}时${two(parts.minute ?? 0)}分${seconds}`;
}

/** Minutes and seconds have two figures, so that none can be written in. */
function two(figures: number): string {
  return String(figures).padStart(2, '0');
}
