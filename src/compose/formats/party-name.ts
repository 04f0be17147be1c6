import type { Value } from '../../model/value.ts';
import { asList } from './as-list.ts';
import { asTree } from './as-tree.ts';
import { textOf } from './text-of.ts';

/** A party, or a list of parties → their names: 张某某、某某物流有限公司. A name stays as it is. */
export function partyName(value: Value): string {
  if (typeof value === 'string') return value.trim();

  const parties = asList(value).length > 0 ? asList(value) : [value];
  return parties
    .map((party) => textOf(asTree(asTree(party).个人).姓名) || textOf(asTree(asTree(party).单位).名称))
    .filter((name) => name !== '')
    .join('、');
}
