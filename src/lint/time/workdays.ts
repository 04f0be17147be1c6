import type { Calendar } from './calendar.ts';

/** The n-th working day after a day; `undefined` where a year on the way has no calendar. */
export function workdayAfter(calendar: Calendar, day: number, count: number): number | undefined {
  let at = day;
  for (let left = count; left > 0; ) {
    at += 1;
    const works = calendar.isWorkday(at);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return at;
}

/** The day itself, or the next working day where it is none (民诉法 85); `undefined` where its year has no calendar. */
export function rollToWorkday(calendar: Calendar, day: number): number | undefined {
  for (let at = day; ; at += 1) {
    const works = calendar.isWorkday(at);
    if (works === undefined) return undefined;
    if (works) return at;
  }
}

/** How many working days come after a day until another; `undefined` where a year on the way has no calendar. */
export function workdaysBetween(calendar: Calendar, from: number, to: number): number | undefined {
  let count = 0;
  for (let at = from + 1; at <= to; at += 1) {
    const works = calendar.isWorkday(at);
    if (works === undefined) return undefined;
    if (works) count += 1;
  }
  return count;
}
