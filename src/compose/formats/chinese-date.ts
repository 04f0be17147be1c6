import type { Value } from '../../model/value.ts';
import { momentParts } from './moment-parts.ts';
import { textOf } from './text-of.ts';

/** 2026-03-02 → 2026年3月2日, a moment loses its time; other text stays as it is. */
export function chineseDate(value: Value): string {
  const parts = momentParts(textOf(value));

  return parts ? `${parts.year}年${parts.month}月${parts.day}日` : textOf(value);
}
