import { maskIds } from '../../model/mask-ids.ts';
import { beside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { type Found, findAll } from '../find.ts';
import type { Asked } from '../ground.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly key: Reference;
  readonly and?: readonly string[];
  readonly value?: readonly string[];
}

/** Over all cases of a run: cases with the same key say the same beside it; without `value`, a key belongs to one case. */
export const oneAcross = defineCheck<Parameters>({
  name: 'one-across',
  parameters: keys({ key: reference, and: texts, value: texts }, ['key']),
  run: () => [],
  traits(asked, { key, and = [], value }) {
    return findAll(asked, key).flatMap((found) => {
      const more = said(asked, found, and);
      const same = value === undefined ? [] : said(asked, found, value);
      if (more === undefined || same === undefined) return [];
      const name = maskIds(found.text.trim());
      return [
        {
          key: [name, ...more].join('\n'),
          ...(value === undefined ? {} : { value: same.join('\n') }),
          name,
          shown: same.join('，'),
          file: found.at.file,
          pointer: found.at.pointer,
        },
      ];
    });
  },
});

/** What stands at all of some references; `undefined` where one of them yields nothing. */
function said(asked: Asked, found: Found, references: readonly string[]): readonly string[] | undefined {
  const all = references.map((each) => beside(asked, found, each).map(({ text }) => maskIds(text.trim())));
  return all.some((each) => each.length === 0) ? undefined : all.map((each) => each.join('、'));
}
