import type { Moment } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact, Spot } from '../fact.ts';
import { findAll, textsAt } from '../find.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, schema, texts } from '../parameters.ts';
import { samePlace } from '../same-place.ts';
import type { Subject } from '../subject.ts';

interface Event {
  readonly of: Subject;
  /** As it is told: the name of a record, of a recording its title. */
  readonly title: string;
  readonly at: Spot;
  readonly start: Moment;
  readonly end: Moment;
  names(): readonly string[];
  /** Where it was; empty where it takes whoever is there wholly. */
  place(): string;
}

interface Parameters {
  readonly forms: readonly string[];
  readonly names: Reference;
  /** Two of `forms` clash only where these differ. */
  readonly place?: Reference;
  /** Events that may share a place with those of `forms`, such as a search during which somebody is questioned. */
  readonly elsewhere?: { readonly forms: readonly string[]; readonly names: Reference; readonly place: Reference };
}

/** Nobody, and no device, is at two events at the same time. */
export const apart = defineCheck<Parameters>({
  name: 'apart',
  parameters: keys(
    {
      forms: texts,
      names: reference,
      place: reference,
      elsewhere: keys({ forms: texts, names: reference, place: reference }, ['forms', 'names', 'place']),
      where: schema,
    },
    ['forms', 'names'],
  ),
  keys: ['题名', '文件', '音像', '@start', '@end'],
  needs: ({ forms, elsewhere }) => (elsewhere === undefined ? [forms] : [forms, elsewhere.forms]),
  run(asked, { forms, names, place, elsewhere }) {
    const counted = (subject: Subject) => asked.counts(subject.data);
    const all = subjectsOf(asked, forms).filter((each) => elsewhere !== undefined || counted(each));
    const events = all.flatMap((each) => eventOf(asked, each, names, place ?? elsewhere?.place ?? []));
    const anywhere = place === undefined && elsewhere === undefined;
    const clashesWith = (event: Event, others: readonly Event[]) =>
      others.flatMap((other) =>
        meet(other, event) && !isOf(other, event) && (anywhere || !samePlace(event.place(), other.place())) ? clash(other, event) : [],
      );
    if (elsewhere === undefined) return events.flatMap((event, index) => clashesWith(event, events.slice(0, index)));

    return subjectsOf(asked, elsewhere.forms)
      .filter(counted)
      .flatMap((each) => eventOf(asked, each, elsewhere.names, elsewhere.place))
      .flatMap((event) => clashesWith(event, events));
  },
});

/** Records of forms or groups; 音像 stands for the media items. */
function subjectsOf({ ground }: Asked, forms: readonly string[]): readonly Subject[] {
  return forms.includes('音像') ? ground.subjects.media : recordsOf(ground, forms);
}

function eventOf(asked: Asked, of: Subject, names: Reference, places: Reference): readonly Event[] {
  const [start] = momentsOf(textsAt(of, ['@start']));
  const [end] = momentsOf(textsAt(of, ['@end']));
  if (start === undefined || end === undefined || start.moment.first !== start.moment.last) return [];
  // hardly any two events meet: who was there, and where, is asked for those
  const here = { ...asked, subject: of };
  const who = () => findAll(here, names).map(({ text }) => text.trim());
  const where = () => findAll(here, places)[0]?.text ?? '';
  const [title = of.name] = of.kind === 'media' ? [of.data.题名, of.data.文件].filter((each) => typeof each === 'string') : [];
  const at = of.kind === 'media' ? start.at : of.spot(of.form?.time ?? '');
  return [{ of, title, at, start: start.moment, end: end.moment, names: who, place: where }];
}

/** Spans that share a stretch, or a moment inside of a span; spans that touch do not. */
function meet(one: Event, other: Event): boolean {
  return one.start.first < other.end.first && other.start.first < one.end.first;
}

/** A record names the recording: it is of the same event, whatever its place is called. */
function isOf(one: Event, other: Event): boolean {
  const names = (record: Event, film: Event) =>
    film.of.kind === 'media' && textsAt(record.of, ['音像', '*']).some(({ text }) => text === film.of.data.文件);
  return names(one, other) || names(other, one);
}

function clash(one: Event, other: Event): readonly Fact[] {
  const names = one.names();
  const both = other.names().filter((name) => names.includes(name));
  if (both.length === 0) return [];
  const who = [...new Set(both)].join('、');
  return [
    {
      fact: {
        zh: `${who}同时在${one.title}（${one.start.text}）和${other.title}（${other.start.text}）里`,
        en: `${who} is in ${one.title} (${one.start.text}) and ${other.title} (${other.start.text}) at the same time`,
      },
      at: other.at,
      related: [{ note: { zh: '另一份', en: 'the other' }, at: one.at }],
    },
  ];
}
