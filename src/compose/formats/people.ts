import type { Value } from '../../model/value.ts';
import { asList } from './as-list.ts';
import { asTree } from './as-tree.ts';
import { textOf } from './text-of.ts';

/** People with what is said of them: 孙立新（大队长）、周敏（法制科科长，法律职业资格A0001）; one a line where much is said of somebody. */
export function people(value: Value): string {
  const items = asList(value).length > 0 ? asList(value) : [value];

  const told = items
    .map((item) => {
      if (typeof item === 'string') return item.trim();
      const { 姓名: name, ...rest } = asTree(item);
      const said = Object.values(rest)
        .map(textOf)
        .filter((text) => text !== '')
        .join('，');
      return said === '' ? textOf(name) : `${textOf(name)}（${said}）`;
    })
    .filter((text) => text !== '');

  return told.join(told.some((text) => text.length > much) ? '、\n' : '、');
}

/** Characters of a person with what is said of him that is hard to find again in a row of others. */
const much = 24;
