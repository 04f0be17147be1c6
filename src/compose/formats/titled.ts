import { isTree } from '../../model/pointer.ts';
import type { Value } from '../../model/value.ts';
import type { Around } from '../format.ts';
import { listing } from '../listing.ts';
import { asList } from './as-list.ts';
import { textOf } from './text-of.ts';
import { textsOf } from './texts-of.ts';

/** Documents as they are called at their heads: 受理通知书 → 行政许可申请受理通知书; several as 甲、乙, with the numbers that are told: 甲（第1号）. */
export function titled(value: Value, { titles }: Around): string {
  const called = (name: string): string => titles.get(name) ?? name;
  const documents = asList(value).filter(isTree);
  if (documents.length === 0) return listing(textsOf(value).map(called), '、');

  const names = documents.map(({ 名称 = '', 文号 = '' }) => `${called(textOf(名称))}${textOf(文号) === '' ? '' : `（${textOf(文号)}）`}`);
  return listing(names, '、');
}
