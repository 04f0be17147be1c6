import type { Value } from '../../model/value.ts';
import { asTree } from './as-tree.ts';
import { chineseDate } from './chinese-date.ts';
import { chineseDatetime } from './chinese-datetime.ts';
import { chineseTime } from './chinese-time.ts';
import { textOf } from './text-of.ts';

/** {起, 止} → 2026年3月2日9时10分至10时25分; the day is named again where it is another one. A single moment is printed alone. */
export function chineseSpan(value: Value): string {
  if (typeof value === 'string') return chineseDatetime(value);

  const { 起: start, 止: end } = asTree(value);
  if (textOf(end) === '') return chineseDatetime(start ?? '');
  if (textOf(start) === '') return `至${chineseDatetime(end ?? '')}`;

  const sameDay = chineseDate(start ?? '') === chineseDate(end ?? '');
  return `${chineseDatetime(start ?? '')}至${sameDay ? chineseTime(end ?? '') : chineseDatetime(end ?? '')}`;
}
