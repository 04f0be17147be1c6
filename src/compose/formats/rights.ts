import type { Value } from '../../model/value.ts';
import { asList } from './as-list.ts';
import { asTree } from './as-tree.ts';
import { chineseDatetime } from './chinese-datetime.ts';
import { textOf } from './text-of.ts';

/** 权利告知, a sentence a line: 申请回避：口头告知并记入笔录（2026年3月2日9时12分）；回答：不申请。 */
export function rights(value: Value): string {
  return asList(value)
    .map((item) => {
      const { 权利: right, 方式: way, 时间: time, 回答: answer } = asTree(item);
      const told = textOf(time) === '' ? textOf(way) : `${textOf(way)}（${chineseDatetime(time ?? '')}）`;
      const said = textOf(answer) === '' ? '' : `回答：${textOf(answer)}`;
      const line = `${textOf(right)}：${[told, said].filter((text) => text !== '').join('；')}`;
      return /[。！？]$/u.test(line) ? line : `${line}。`;
    })
    .join('\n');
}
