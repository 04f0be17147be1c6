import type { Value } from '../../model/value.ts';
import { momentParts } from './moment-parts.ts';
import { textOf } from './text-of.ts';

/** 2026-03-02 09:05 → 9时5分, 2026-03-02 09:05:07 → 9时5分7秒, a date without a time → nothing; other text stays as it is. */
export function chineseTime(value: Value): string {
  const parts = momentParts(textOf(value));
  if (!parts) return textOf(value);

  const seconds = parts.second === undefined ? '' : `${parts.second}秒`;
  return parts.hour === undefined ? '' : `${parts.hour}时${parts.minute}分${seconds}`;
}
