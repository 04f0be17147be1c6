import { dayText, type Moment, parseMoment } from '../model/moment.ts';

/** What a citizen's number says (GB 11643): the day of birth, and the sex by its 17th digit. */
export interface Birth {
  /** `1985-03-12` */
  readonly day: string;
  readonly sex: '男' | '女';
}

/** Nothing where it is not 18 characters with a real day. */
export function birthOf(number: string): Birth | undefined {
  const [, year, month, date, order] = /^\d{6}(\d{4})(\d\d)(\d\d)\d\d(\d)[\dX]$/.exec(number.normalize('NFKC').trim()) ?? [];
  const day = `${year}-${month}-${date}`;
  return parseMoment(day) === undefined ? undefined : { day, sex: Number(order) % 2 === 1 ? '男' : '女' };
}

/** Full years of age; a year is full on the day after the birthday. */
export function ageOn({ day }: Birth, moment: Moment): number {
  const now = dayText(moment.day);
  const years = Number(now.slice(0, 4)) - Number(day.slice(0, 4));
  return now.slice(5) > day.slice(5) ? years : years - 1;
}
