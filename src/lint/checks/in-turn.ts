import { isBefore } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly moments: Reference;
  readonly by: Reference;
}

/** Both in the order of time: the first moment is no later than the first limit, the second no later than the second, and so on. */
export const inTurn = defineCheck<Parameters>({
  name: 'in-turn',
  parameters: keys({ moments: reference, by: reference }, ['moments', 'by']),
  needs: ({ moments, by }) => [moments, by],
  run(asked, { moments, by }) {
    const limits = momentsOf(findAll(asked, by));

    return momentsOf(findAll(asked, moments)).flatMap(({ text, at, moment }, index) => {
      const limit = limits[index];
      if (limit === undefined || !isBefore(limit.moment, moment)) return [];
      return [
        {
          fact: {
            zh: `第 ${index + 1} 期是 ${text}，期限是 ${limit.text}`,
            en: `number ${index + 1} is ${text}, its limit ${limit.text}`,
          },
          at,
          related: [{ note: { zh: '这一期的期限', en: 'its limit' }, at: limit.at }],
        },
      ];
    });
  },
});
