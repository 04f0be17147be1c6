import { dayAt, isBefore, type Moment } from '../../model/moment.ts';
import type { StatutoryLimit } from '../../model/statutory-limit.ts';
import type { Clock } from '../clock.ts';
import type { Calendar } from './calendar.ts';
import { firstAfter, type Limit, lastOf } from './limit.ts';
import { workdaysBetween } from './workdays.ts';

/** A limit held against the moments between which it ran. */
export interface JudgedLimit extends Pick<StatutoryLimit, 'kind' | 'from' | 'end' | 'bound' | 'workdaysApart' | 'verdict'> {
  readonly limit: Limit;
}

/** What had to be done within the limit; the clock is asked where it was not done. */
export function judgeMost(
  limit: Limit,
  from: Moment,
  end: Moment | undefined,
  clock: Clock,
  calendar: Calendar,
  roll = false,
): JudgedLimit {
  const bound = lastOf(limit, from, calendar, roll);
  const known = { limit, kind: 'most', from, ...(end === undefined ? {} : { end }) } as const;
  if (bound === undefined) return { ...known, verdict: end !== undefined && isSoon(limit, from, end) ? 'kept' : 'unjudged' };

  const late = end === undefined ? clock.hasPassed(bound) : end.first > bound || isBefore(end, from);
  return { ...known, bound, ...workdaysLeft(limit, end, bound, calendar), verdict: late ? 'broken' : end === undefined ? 'open' : 'kept' };
}

/** What may not be done before the limit has run out; with `full`, not on its last day either. */
export function judgeLeast(limit: Limit, from: Moment, end: Moment, calendar: Calendar, full = false): JudgedLimit {
  const last = full ? lastOf(limit, from, calendar) : undefined;
  const bound = full ? (last === undefined ? undefined : last + 1) : firstAfter(limit, from, calendar);
  const known = { limit, kind: 'least', from, end } as const;
  if (bound === undefined) return { ...known, verdict: daysBetween(from, end) < limit.count + (full ? 1 : 0) ? 'broken' : 'unjudged' };

  return {
    ...known,
    bound,
    ...workdaysLeft(limit, end, bound, calendar),
    verdict: end.last < bound || isBefore(end, from) ? 'broken' : 'kept',
  };
}

/** Working days that were left; what came too late is told in days, as the finding tells it: a Saturday behind a Friday is late by no working day. */
export function workdaysLeft(
  { unit }: Limit,
  end: Moment | undefined,
  bound: number | undefined,
  calendar: Calendar,
): Pick<JudgedLimit, 'workdaysApart'> {
  if (unit !== 'workdays' || end === undefined || bound === undefined) return {};
  const last = dayAt(bound);
  if (end.day > last) return {};
  const workdaysApart = workdaysBetween(calendar, end.day, last);
  return workdaysApart === undefined ? {} : { workdaysApart };
}

/** So many days hold no more working days than that, whatever the calendar of the year says. */
function isSoon({ count }: Limit, from: Moment, end: Moment): boolean {
  return !isBefore(end, from) && daysBetween(from, end) <= count;
}

function daysBetween(from: Moment, end: Moment): number {
  return end.day - from.day;
}
