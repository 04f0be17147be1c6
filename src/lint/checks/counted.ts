import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, find, textsAt } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, texts, word, yes } from '../parameters.ts';

interface Parameters {
  readonly of: readonly string[];
  readonly by: string;
  readonly number: string;
  readonly whole?: 'yes';
  readonly unless?: string;
}

/** Records of one person are numbered one after another, in order of their time. */
export const counted = defineCheck<Parameters>({
  name: 'counted',
  parameters: keys({ of: texts, by: word, number: word, whole: yes, unless: word }, ['of', 'by', 'number']),
  keys: ['@start'],
  needs: ({ of }) => [of],
  run(asked, { of, by, number, whole, unless }) {
    const numbered = recordsOf(asked.ground, of).flatMap((record) => {
      const here = { ...asked, subject: record };
      const [who] = find(here, by);
      const [stated] = find(here, number);
      const [start] = momentsOf(textsAt(record, ['@start']));
      const count = stated !== undefined && /^\d+$/.test(stated.text.trim()) ? Number(stated.text) : undefined;
      if (who === undefined || stated === undefined || start === undefined || count === undefined) return [];
      const told = unless !== undefined && find(here, unless).length > 0;
      return [{ who: who.text.trim(), stated, count, start, told }];
    });
    const inTime = numbered.toSorted((one, other) => one.start.moment.first - other.start.moment.first);
    return inTime.flatMap(({ who, stated, count, told }, index) => {
      const before = inTime.slice(0, index).findLast((each) => each.who === who);
      if (whole === 'yes') return told || count <= (before?.count ?? 0) + 1 ? [] : [gap(who, count, before?.count ?? 0, stated.at)];
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

function gap(who: string, count: number, before: number, at: Found['at']): Fact {
  const from = before + 1;
  const zh = from === count - 1 ? `第 ${from} 次` : `第 ${from} 次到第 ${count - 1} 次`;
  return {
    fact: {
      zh: `${who}：没有${zh}，这一次写的是第 ${count} 次`,
      en: `${who}: this is number ${count}, the one before is number ${before}`,
    },
    at,
    absence: true,
  };
}
