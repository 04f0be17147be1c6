import type { Value } from '../../model/value.ts';
import { asList } from './as-list.ts';
import { asTree } from './as-tree.ts';
import { textOf } from './text-of.ts';

/** People with what is said of them: 孙立新（大队长）、周敏（法制科科长，法律职业资格A0001）. */
export function people(value: Value): string {
  const items = asList(value).length > 0 ? asList(value) : [value];

  return items
    .map((item) => {
      if (typeof item === 'string') return item.trim();
      const { 姓名: name, ...rest } = asTree(item);
      const told = Object.values(rest)
        .map(textOf)
        .filter((text) => text !== '')
        .join('，');
      return told === '' ? textOf(name) : `${textOf(name)}（${told}）`;
    })
    .filter((text) => text !== '')
    .join('、');
}
