import { defineCheck } from '../define-check.ts';
import { find, textsAt } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, texts, word } from '../parameters.ts';

interface Parameters {
  readonly of: readonly string[];
  readonly by: string;
  readonly number: string;
}

/** Records of one person are numbered one after another, in order of their time. */
export const counted = defineCheck<Parameters>({
  name: 'counted',
  parameters: keys({ of: texts, by: word, number: word }, ['of', 'by', 'number']),
  needs: ({ of }) => [of],
  run(asked, { of, by, number }) {
    const numbered = recordsOf(asked.ground, of).flatMap((record) => {
      const here = { ...asked, subject: record };
      const [who] = find(here, by);
      const [stated] = find(here, number);
      const [start] = momentsOf(textsAt(record, ['@start']));
      const count = stated !== undefined && /^\d+$/.test(stated.text.trim()) ? Number(stated.text) : undefined;
      if (who === undefined || stated === undefined || start === undefined || count === undefined) return [];
      return [{ who: who.text.trim(), stated, count, start }];
    });
    const inTime = numbered.toSorted((one, other) => one.start.moment.first - other.start.moment.first);
    return inTime.flatMap(({ who, stated, count }, index) => {
      const before = inTime.slice(0, index).findLast((each) => each.who === who);
      if (before === undefined || count > before.count) return [];
      return [
        {
          fact: {
            zh: `${who}前一次写的是第 ${before.count} 次，这一次写的是第 ${count} 次`,
            en: `${who}: the one before is number ${before.count}, this one number ${count}`,
          },
          at: stated.at,
          related: [{ note: { zh: '前一次', en: 'the one before' }, at: before.stated.at }],
        },
      ];
    });
  },
});
