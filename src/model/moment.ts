import { ownCopy } from './own-copy.ts';

/**
 * A time of a case: an instant where the clock is known, a whole day where only the date is.
 * Bare moments are Beijing time (+08:00).
 */
export interface Moment {
  /** First and last millisecond since 1970 that it may mean; equal for an instant. */
  readonly first: number;
  readonly last: number;
  /** Calendar day in Beijing, days since 1970-01-01. */
  readonly day: number;
  /** As it was written. */
  readonly text: string;
}

const form = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))? ?(Z|[+-]\d{2}:\d{2})?)?$/;
const dayLength = 86_400_000;
const beijing = 8 * 3_600_000;

/** Reads `2026-03-02`, `2026-03-02 09:10[:00][±hh:mm]`; `undefined` where that is not written or does not exist. */
export function parseMoment(text: string): Moment | undefined {
  if (text.length < shortest || text.length > longest) return undefined;
  if (known.has(text)) return known.get(text);
  if (known.size >= mostKnown) known.clear();
  const own = ownCopy(text);
  const moment = readMoment(own);
  known.set(own, moment);
  return moment;
}

/** Moments that were read before: a case writes the same ones again and again, and many rules ask for each. */
const known = new Map<string, Moment | undefined>();
const mostKnown = 2000;
/** UTF-16 units of a text that may be a moment. */
const [shortest, longest] = ['2026-03-02'.length, '2026-03-02 09:10:00 +08:00'.length];

function readMoment(text: string): Moment | undefined {
  const found = form.exec(text);
  if (found === null) return undefined;
  const [, year = '', month = '', date = '', hour, minute = '', second = '0', offset] = found;
  const day = dayNumber(Number(year), Number(month), Number(date));
  if (day === undefined) return undefined;
  if (hour === undefined) {
    const first = day * dayLength - beijing;
    return { first, last: first + dayLength - 1, day, text };
  }
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const shift = offset === undefined ? beijing : offsetOf(offset);
  if (shift === undefined) return undefined;

  const instant = day * dayLength + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 - shift;
  return { first: instant, last: instant, day: Math.floor((instant + beijing) / dayLength), text };
}

/** Day in Beijing, since 1970-01-01, of an instant in milliseconds. */
export function dayAt(instant: number): number {
  return Math.floor((instant + beijing) / dayLength);
}

/** Days since 1970-01-01 of a date; `undefined` where there is no such day. */
export function dayNumber(year: number, month: number, date: number): number | undefined {
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  const real = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return real ? time / dayLength : undefined;
}

/** A day number as `2026-03-02`. */
export function dayText(day: number): string {
  if (day !== lastDay.day) lastDay = { day, text: new Date(day * dayLength).toISOString().slice(0, 10) };
  return lastDay.text;
}

/** Most questions are about the day of judgement. */
let lastDay = { day: 0, text: '1970-01-01' };

/** A moment as `2026-03-02 09:10` in Beijing, or its day alone where that is all that is known. */
export function momentText({ first, last, day }: Moment): string {
  if (last > first) return dayText(day);
  const minutes = Math.floor((first + beijing - day * dayLength) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayText(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The first moment is over before the second can have begun. */
export function isBefore(one: Moment, other: Moment): boolean {
  return one.last < other.first;
}

function offsetOf(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4, 6));
  if (hours > 14 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
