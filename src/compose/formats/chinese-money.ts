import type { Value } from '../../model/value.ts';
import { chineseAmount } from './chinese-amount.ts';
import { money } from './money.ts';
import { textOf } from './text-of.ts';

/** 5000 → 人民币伍仟元整（5,000.00元）; what is no amount stays as it is. */
export function chineseMoney(value: Value): string {
  const text = textOf(value);

  return money(text) === text ? text : `人民币${chineseAmount(text)}（${money(text)}）`;
}
