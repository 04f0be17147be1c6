import type { Moment } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { findAll, textsAt } from '../find.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, schema, texts } from '../parameters.ts';
import { samePlace } from '../same-place.ts';
import type { Subject } from '../subject.ts';

interface Event {
  readonly of: Subject;
  readonly start: Moment;
  readonly end: Moment;
  readonly names: readonly string[];
  /** Where it was; empty where it takes whoever is there wholly. */
  readonly place: string;
}

interface Parameters {
  readonly forms: readonly string[];
  readonly names: Reference;
  /** Events that may share a place with those of `forms`, such as a search during which somebody is questioned. */
  readonly elsewhere?: { readonly forms: readonly string[]; readonly names: Reference; readonly place: Reference };
}

/** Nobody is at two events at the same time. */
export const apart = defineCheck<Parameters>({
  name: 'apart',
  parameters: keys(
    {
      forms: texts,
      names: reference,
      elsewhere: keys({ forms: texts, names: reference, place: reference }, ['forms', 'names', 'place']),
      where: schema,
    },
    ['forms', 'names'],
  ),
  run(asked, { forms, names, elsewhere }) {
    const events = recordsOf(asked.ground, forms).flatMap((record) => eventOf(asked, record, names, elsewhere?.place ?? []));
    if (elsewhere === undefined) return events.flatMap((event, index) => events.slice(0, index).flatMap((other) => clash(other, event)));

    return recordsOf(asked.ground, elsewhere.forms)
      .filter(({ data }) => asked.counts(data))
      .flatMap((record) => eventOf(asked, record, elsewhere.names, elsewhere.place))
      .flatMap((event) => events.filter((other) => !samePlace(event.place, other.place)).flatMap((other) => clash(other, event)));
  },
});

function eventOf(asked: Asked, of: Subject, names: Reference, places: Reference): readonly Event[] {
  const [start] = momentsOf(textsAt(of, ['@start']));
  const [end] = momentsOf(textsAt(of, ['@end']));
  if (start === undefined || end === undefined || start.moment.first !== start.moment.last) return [];
  const here = { ...asked, subject: of };
  const [place] = findAll(here, places);
  const who = findAll(here, names).map(({ text }) => text.trim());
  return [{ of, start: start.moment, end: end.moment, names: who, place: place?.text ?? '' }];
}

/** Spans that share a stretch, or a moment inside of a span; spans that touch do not. */
function meet(one: Event, other: Event): boolean {
  return one.start.first < other.end.first && other.start.first < one.end.first;
}

function clash(one: Event, other: Event): readonly Fact[] {
  const both = other.names.filter((name) => one.names.includes(name));
  if (!meet(one, other) || both.length === 0) return [];
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
