import type { Value } from '../../model/value.ts';
import { momentParts } from './moment-parts.ts';
import { textOf } from './text-of.ts';

/** 2026-03-02 09:05 → 9时5分, a date without a time → nothing; other text stays as it is. */
export function chineseTime(value: Value): string {
  const parts = momentParts(textOf(value));
  if (!parts) return textOf(value);

  return parts.hour === undefined ? '' : `${parts.hour}时${parts.minute}分`;
}
