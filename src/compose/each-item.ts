import { isTree } from '../model/pointer.ts';
import type { Binding } from '../model/templates.ts';
import { asList } from './formats/as-list.ts';
import { resolve } from './resolve.ts';
import type { Scope } from './scope.ts';

/** One scope for every element of a bound list. A scalar element is a mapping with the one key 值. */
export function eachItem(binding: Binding, scope: Scope): readonly Scope[] {
  const bound = resolve(binding, scope);

  return asList(bound?.value).map((value, index) => ({
    ...scope,
    item: { data: isTree(value) ? value : { 值: value }, pointer: `${bound?.from?.pointer ?? ''}/${index}`, number: index + 1 },
    record: bound?.from ? scope.record : { ...scope.record, file: '' },
  }));
}
