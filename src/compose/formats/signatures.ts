import type { Value } from '../../model/value.ts';
import type { Around } from '../format.ts';
import { asList } from './as-list.ts';
import { asTree } from './as-tree.ts';
import { signature } from './signature.ts';
import { textOf } from './text-of.ts';

/** Signatures, one a line, each behind the capacity in which it was given: 见证人：赵某　2026年3月2日. */
export function signatures(value: Value, { byPage }: Around): string {
  return asList(value)
    .map((item) => `${textOf(asTree(item).身份)}：${signature(item, byPage)}`)
    .join('\n');
}
