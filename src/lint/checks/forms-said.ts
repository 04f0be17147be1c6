import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly forms: readonly string[];
  readonly unless?: readonly string[];
}

/** A document of these forms that a text names, in the clause in which it says so, is in the file. */
export const formsSaid = defineCheck<Parameters>({
  name: 'forms-said',
  parameters: keys({ in: reference, forms: texts, unless: texts }, ['in', 'forms']),
  needs: ({ in: places }) => [places],
  run(asked, { in: places, forms, unless = [] }) {
    const absent = forms.filter((form) => recordsOf(asked.ground, [form]).length === 0);
    if (absent.length === 0) return [];
    return findAll(asked, places).flatMap(({ text, at }) => {
      const named = absent.filter((form) =>
        text.split(/[。；;\n]/).some((clause) => clause.includes(form) && !unless.some((word) => clause.includes(word))),
      );
      if (named.length === 0) return [];
      const said = named.join('、');
      return [{ fact: { zh: `说到${said}，案卷里没有`, en: `it names ${said}; none is in the file` }, at, absence: true, lacks: named }];
    });
  },
});
