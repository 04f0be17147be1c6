import type { Value } from '../../model/value.ts';
import { asTree } from './as-tree.ts';
import { chineseDate } from './chinese-date.ts';
import { textOf } from './text-of.ts';

/** {自, 至} → 自2026年3月2日至2026年3月9日. */
export function chinesePeriod(value: Value): string {
  if (typeof value === 'string') return chineseDate(value);

  const { 自: first, 至: last } = asTree(value);
  return [
    ['自', first],
    ['至', last],
  ]
    .flatMap(([word, day]) => (textOf(day) === '' ? [] : [`${word}${chineseDate(day ?? '')}`]))
    .join('');
}
