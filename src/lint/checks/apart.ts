import type { Moment } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { findAll, textsAt } from '../find.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Event {
  readonly of: Subject;
  readonly start: Moment;
  readonly end: Moment;
  readonly names: readonly string[];
}

/** Nobody is at two events at the same time. */
export const apart = defineCheck<{ readonly forms: readonly string[]; readonly names: Reference }>({
  name: 'apart',
  parameters: keys({ forms: texts, names: reference }, ['forms', 'names']),
  run(asked, { forms, names }) {
    const events = recordsOf(asked.ground, forms).flatMap((record) => eventOf(asked, record, names));
    return events.flatMap((event, index) => events.slice(0, index).flatMap((other) => clash(other, event)));
  },
});

function eventOf(asked: Asked, of: Subject, names: Reference): readonly Event[] {
  const [start] = momentsOf(textsAt(of, ['@start']));
  const [end] = momentsOf(textsAt(of, ['@end']));
  if (start === undefined || end === undefined || start.moment.first !== start.moment.last) return [];
  return [{ of, start: start.moment, end: end.moment, names: findAll({ ...asked, subject: of }, names).map(({ text }) => text) }];
}

function clash(one: Event, other: Event): readonly Fact[] {
  const both = other.names.filter((name) => one.names.includes(name));
  const meet = one.start.first < other.end.first && other.start.first < one.end.first;
  if (!meet || both.length === 0) return [];
  const who = [...new Set(both)].join('、');
  return [
    {
      fact: {
        zh: `${who}同时在${one.of.name}（${one.start.text}）和${other.of.name}（${other.start.text}）里`,
        en: `${who} is in ${one.of.name} (${one.start.text}) and ${other.of.name} (${other.start.text}) at the same time`,
      },
      at: other.of.spot(other.of.form?.time ?? ''),
      related: [{ note: { zh: '另一份', en: 'the other' }, at: one.of.spot(one.of.form?.time ?? '') }],
    },
  ];
}
