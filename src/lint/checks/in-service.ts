import { beside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { findAll, textsAt } from '../find.ts';
import { holdsName } from '../holds-name.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';
import { periodText } from '../period-text.ts';

interface Parameters {
  readonly values: Reference;
  readonly register: Reference;
  readonly from: string;
  readonly until: string;
}

/** What is named was in service on the day on which it was used. Silent where it is on no register. */
export const inService = defineCheck<Parameters>({
  name: 'in-service',
  parameters: keys({ values: reference, register: reference, from: word, until: word }, ['values', 'register', 'from', 'until']),
  keys: ['@start'],
  needs: ({ values, register }) => [values, register],
  run(asked, { values, register, from, until }) {
    const listed = findAll(asked, register);
    const [used] = momentsOf(textsAt(asked.subject, ['@start']));
    if (used === undefined) return [];

    return findAll(asked, values).flatMap((named) => {
      const entries = listed.filter(({ text }) => holdsName(named.text, text.trim()));
      const spans = entries.map((entry) => {
        const [first] = momentsOf(beside(asked, entry, from));
        const [last] = momentsOf(beside(asked, entry, until));
        return {
          entry,
          first,
          last,
          holds: (first?.moment.day ?? used.moment.day) <= used.moment.day && used.moment.day <= (last?.moment.day ?? used.moment.day),
        };
      });
      const [span] = spans;
      if (span === undefined || spans.some(({ holds }) => holds)) return [];

      const period = periodText(span.first?.text, span.last?.text);
      const fact = {
        zh: `${span.entry.text.trim()}的使用期是 ${period.zh}，这一次是 ${used.text}`,
        en: `${span.entry.text.trim()} was in service ${period.en}; this was ${used.text}`,
      };
      return [{ fact, at: named.at, related: [{ note: { zh: '台账', en: 'the register' }, at: span.entry.at }] }];
    });
  },
});
