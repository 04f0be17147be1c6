import { dayNumber } from '../../model/moment.ts';
import type { CalendarYear } from '../../model/regulation.ts';

/** Which days are working days. Days are numbers since 1970-01-01. */
export interface Calendar {
  /** `undefined` in a year without a calendar. */
  isWorkday(day: number): boolean | undefined;
  /** A day off by public holiday, not by being a Saturday or Sunday alone. `undefined` in a year without a calendar. */
  isHoliday(day: number): boolean | undefined;
  /** Days on which a limit stands still; none where nothing is said. */
  stands?(day: number): boolean;
}

/** A calendar of the years that are given. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const known = new Set(years.map(({ year }) => year));
  const off = new Set(years.flatMap(({ holidays }) => holidays.map(numberOf)));
  const on = new Set(years.flatMap(({ workdays }) => workdays.map(numberOf)));
  return {
    isWorkday(day) {
      if (!known.has(new Date(day * 86_400_000).getUTCFullYear())) return undefined;
      if (off.has(day)) return false;
      return on.has(day) || weekday(day) < 5;
    },
    isHoliday: (day) => (known.has(new Date(day * 86_400_000).getUTCFullYear()) ? off.has(day) : undefined),
  };
}

/** Monday is 0. 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function numberOf(text: string): number {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  return dayNumber(year, month, date) ?? Number.NaN;
}
