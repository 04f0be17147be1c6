import type { Value } from '../../model/value.ts';
import { chineseDate } from './chinese-date.ts';
import { chineseTime } from './chinese-time.ts';
import { momentParts } from './moment-parts.ts';
import { textOf } from './text-of.ts';

/** 2026-03-02 09:10 → 2026年3月2日9时10分, 2026-03-02 → 2026年3月2日; other text stays as it is. */
export function chineseDatetime(value: Value): string {
  return momentParts(textOf(value)) ? chineseDate(value) + chineseTime(value) : textOf(value);
}
