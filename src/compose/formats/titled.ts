import type { Value } from '../../model/value.ts';
import type { Around } from '../format.ts';
import { listing } from '../listing.ts';
import { textsOf } from './texts-of.ts';

/** Documents as they are called at their heads: 受理通知书 → 行政许可申请受理通知书; several as 甲、乙. */
export function titled(value: Value, { titles }: Around): string {
  const names = textsOf(value).map((name) => titles.get(name) ?? name);

  return listing(names, '、');
}
