import { beside } from './beside.ts';
import { findAll } from './find.ts';
import type { Asked } from './ground.ts';
import { momentsOf } from './moments.ts';
import { keys, type Reference, reference, word } from './parameters.ts';
import type { Calendar } from './time/calendar.ts';

/** Where the days stand that do not count: the first of each span, and the key of the last beside it. */
export interface Standstill {
  readonly from: Reference;
  readonly to: string;
}

export const standstill = keys({ from: reference, to: word }, ['from', 'to']);

/** The calendar of the case without the days on which a limit in days stands still: none of them counts or is a working day. */
export function calendarFor(asked: Asked, still: Standstill | undefined): Calendar {
  const { calendar } = asked.ground;
  if (still === undefined) return calendar;
  const spans = findAll(asked, still.from).flatMap((each) => {
    const [first] = momentsOf([each]);
    const [last] = momentsOf(beside(asked, each, still.to));
    return first === undefined || last === undefined ? [] : [{ first: first.moment.day, last: last.moment.day }];
  });
  if (spans.length === 0) return calendar;
  const stands = (day: number) => spans.some(({ first, last }) => day >= first && day <= last);
  return { ...calendar, stands, isWorkday: (day) => (stands(day) ? false : calendar.isWorkday(day)) };
}
