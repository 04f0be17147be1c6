import { defineCheck } from '../define-check.ts';
import { type Found, findAll, textsAt } from '../find.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, texts, yes } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly of: readonly string[];
  readonly values: Reference;
  /** The values are amounts: one that is no more than the first record's greatest is not new. */
  readonly more?: 'yes';
}

/** Later records of a form hold no value that the first of them does not. */
export const nothingNew = defineCheck<Parameters>({
  name: 'nothing-new',
  parameters: keys({ of: texts, values: reference, more: yes }, ['of', 'values']),
  keys: ['@start'],
  needs: ({ of }) => [of],
  run(asked, { of, values, more }) {
    const [first, ...later] = recordsOf(asked.ground, of).toSorted((one, other) => beginning(one) - beginning(other));
    if (first === undefined) return [];

    const told = valuesOf(asked, first, values).map(({ text }) => text.trim());
    if (told.length === 0) return [];
    const known = (text: string) => told.includes(text.trim()) || (more === 'yes' && !(Number(text) > Math.max(...told.map(Number))));
    return later.flatMap((record) =>
      valuesOf(asked, record, values)
        .filter(({ text }) => !known(text))
        .map(({ text, at }) => ({
          fact: { zh: `“${text.trim()}”第一次没有写`, en: `“${text.trim()}” was not named the first time` },
          at,
          related: [{ note: { zh: '第一次', en: 'the first time' }, at: first.spot('') }],
        })),
    );
  },
});

function valuesOf(asked: Asked, subject: Subject, values: Reference): readonly Found[] {
  return findAll({ ...asked, subject }, values);
}

/** A record without a time comes last. */
function beginning(record: Subject): number {
  const [start] = momentsOf(textsAt(record, ['@start']));
  return start === undefined ? Number.MAX_SAFE_INTEGER : start.moment.first;
}
