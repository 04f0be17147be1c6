import type { Moment } from '../../model/moment.ts';
import type { Text } from '../../model/text.ts';
import type { Calendar } from './calendar.ts';
import { monthsAfter } from './months.ts';
import { rollToWorkday, workdayAfter } from './workdays.ts';

/** A length of time as rules say it. */
export interface Limit {
  readonly unit: 'hours' | 'days' | 'workdays' | 'months';
  readonly count: number;
}

const hour = 3_600_000;
const dayLength = 24 * hour;
const beijing = 8 * hour;

/** The last millisecond of a limit that runs from a moment; the day of the moment does not count. `undefined` without a calendar. */
export function lastOf(limit: Limit, from: Moment, calendar: Calendar, roll = false): number | undefined {
  if (limit.unit === 'hours') return from.last + limit.count * hour;
  const day = dayOf(limit, from, calendar);
  const rolled = day !== undefined && roll ? rollToWorkday(calendar, day) : day;
  return rolled === undefined ? undefined : startOf(rolled) + dayLength - 1;
}

/** The first millisecond at which so much time has passed; `undefined` without a calendar. */
export function firstAfter(limit: Limit, from: Moment, calendar: Calendar): number | undefined {
  if (limit.unit === 'hours') return from.first + limit.count * hour;
  const day = dayOf(limit, from, calendar);
  return day === undefined ? undefined : startOf(day);
}

/** Beginning of a day in Beijing. */
function startOf(day: number): number {
  return day * dayLength - beijing;
}

function dayOf({ unit, count }: Limit, from: Moment, calendar: Calendar): number | undefined {
  if (unit === 'workdays') return workdayAfter(calendar, from.day, count);
  if (unit === 'months') return monthsAfter(from.day, count);
  return calendar.stands === undefined ? from.day + count : dayAfter(calendar.stands, from.day, count);
}

/** The n-th day after a day, without those on which the limit stands still. */
function dayAfter(stands: (day: number) => boolean, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0; ) {
    at += 1;
    if (!stands(at)) left -= 1;
  }
  return at;
}

/** A limit in words. */
export function limitText({ unit, count }: Limit): Text {
  const zh = { hours: '小时', days: '日', workdays: '个工作日', months: '个月' }[unit];
  const en = { hours: 'hours', days: 'days', workdays: 'working days', months: 'months' }[unit];
  return { zh: `${count} ${zh}`, en: `${count} ${en}` };
}
