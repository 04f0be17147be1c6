import type { Moment } from '../../model/moment.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { count, keys, type Reference, reference, texts, word } from '../parameters.ts';

interface Parameters {
  readonly store: string;
  readonly allowed: readonly string[];
  readonly keeper: string;
  readonly never: Reference;
  /** So many hours after that it may still be stored. */
  readonly until?: { readonly from: Reference; readonly hours: string };
}

/** Media are not kept by the officer personally. */
export const custody = defineCheck<Parameters>({
  name: 'custody',
  parameters: keys(
    { store: word, allowed: texts, keeper: word, never: reference, until: keys({ from: reference, hours: count }, ['from', 'hours']) },
    ['store', 'allowed', 'keeper', 'never'],
  ),
  run(asked, { store, allowed, keeper, never, until }) {
    const { subject, ground } = asked;
    const [place] = find(asked, store);
    const [person] = find(asked, keeper);
    const absent = [store, keeper].filter((_, index) => [place, person][index] === undefined);
    const facts: Fact[] = [];
    if (absent.length > 0) {
      const names = absent.map((pointer) => pointer.split('/').at(-1));
      const runs =
        absent.length === 2 &&
        until !== undefined &&
        momentsOf(find(asked, until.from)).some(({ moment }) => ground.clock.isBefore(later(moment, Number(until.hours))));
      facts.push({
        fact: { zh: `没有写${names.join('、')}`, en: `not stated: ${names.join(', ')}` },
        at: subject.spot(absent[0] ?? ''),
        ...(runs ? { level: 'warning' as const } : {}),
      });
    }
    if (place !== undefined && !allowed.includes(place.text))
      facts.push({ fact: { zh: `存放在${quote(place.text)}`, en: `kept in ${quote(place.text)}` }, at: place.at });
    const officer = person === undefined ? undefined : find(asked, never).find(({ text }) => text === person.text);
    if (person !== undefined && officer !== undefined)
      facts.push({
        fact: { zh: `保管人${quote(person.text)}是本案执法人员`, en: `the keeper ${quote(person.text)} is an officer of the case` },
        at: person.at,
        related: [{ note: { zh: '执法人员', en: 'officer' }, at: officer.at }],
      });
    return facts;
  },
});

function later(moment: Moment, hours: number): Moment {
  const at = moment.last + hours * 3_600_000;
  return { ...moment, first: at, last: at };
}
