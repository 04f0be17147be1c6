import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { findAll } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, texts } from '../parameters.ts';

/** No moment falls on a public holiday. */
export const notOnHolidays = defineCheck<{ readonly moments: readonly string[] }>({
  name: 'not-on-holidays',
  parameters: keys({ moments: texts }, ['moments']),
  needs: ({ moments }) => [moments],
  run(asked, { moments }) {
    return momentsOf(findAll(asked, moments)).flatMap(({ text, moment, at }): readonly Fact[] => {
      const off = asked.ground.calendar.isHoliday(moment.day);
      if (off === false) return [];
      if (off) return [{ fact: { zh: `${text} 是法定节假日`, en: `${text} is a public holiday` }, at }];
      return [
        { fact: { zh: `${text}：没有这一年的工作日历，没有判断`, en: `${text}: no calendar of that year, not judged` }, at, level: 'note' },
      ];
    });
  },
});
