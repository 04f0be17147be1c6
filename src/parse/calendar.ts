import type { CalendarYear } from '../model/regulation.ts';
import type { Tree } from '../model/value.ts';
import { textOf, textsOf } from './regulation-values.ts';

/** One year of public holidays and make-up workdays. */
export function parseCalendarYear(data: Tree): CalendarYear {
  return { year: Number(textOf(data.year)), holidays: textsOf(data.holidays), workdays: textsOf(data.workdays) };
}
