import type { Moment } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { find } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference } from '../parameters.ts';
import type { Calendar } from '../time/calendar.ts';
import { workdaysBetween } from '../time/workdays.ts';

interface Parameters {
  readonly days: Reference;
  readonly from: Reference;
  readonly to: Reference;
}

/** A number of days is how many there are from one day to another: of the calendar or working days, the first one counted or not. */
export const daysCounted = defineCheck<Parameters>({
  name: 'days-counted',
  parameters: keys({ days: reference, from: reference, to: reference }, ['days', 'from', 'to']),
  needs: ({ days, from, to }) => [days, from, to],
  run(asked, { days, from, to }) {
    const [stated] = find(asked, days).filter(({ text }) => /^\d+$/.test(text.trim()));
    const [start] = momentsOf(find(asked, from));
    const [end] = momentsOf(find(asked, to));
    if (stated === undefined || start === undefined || end === undefined || end.moment.day < start.moment.day) return [];
    const between = end.moment.day - start.moment.day + 1;
    const works = workdays(asked.ground.calendar, start.moment, end.moment);
    const count = Number(stated.text);
    if ([between, between - 1, ...(works ?? [])].includes(count) || (works === undefined && count < between)) return [];

    return [
      {
        fact: {
          zh: `写的是 ${stated.text} 日，${start.text} 至 ${end.text} 首尾都算是 ${between} 日`,
          en: `${stated.text} days are stated, ${start.text} to ${end.text} are ${between}, both counted`,
        },
        at: stated.at,
        related: [{ note: { zh: '止于这一天', en: 'until this day' }, at: end.at }],
      },
    ];
  },
});

/** Without and with the first day; `undefined` in a year without a calendar, where fewer days than those of the calendar may be right. */
function workdays(calendar: Calendar, { day: first }: Moment, { day: last }: Moment): readonly number[] | undefined {
  const without = workdaysBetween(calendar, first, last);
  const withFirst = workdaysBetween(calendar, first - 1, last);
  return without === undefined || withFirst === undefined ? undefined : [without, withFirst];
}
