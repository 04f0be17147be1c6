import { dayText } from '../model/moment.ts';

/** A scale of time: milliseconds since 1970 to points, and where it is marked. */
export interface TimeAxis {
  x(instant: number): number;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

const hour = 3_600_000;
const day = 24 * hour;
const beijing = 8 * hour;
/** Points between two labels at least. */
const apart = 22;

/** A scale from `first` to `last`, drawn from `left` to `right`: marked by hours, days, weeks, months or years, as many as are read at a glance; what is over within an hour or two by its day. */
export function timeAxis(first: number, last: number, left: number, right: number): TimeAxis {
  const length = Math.max(last - first, hour);
  const middle = last - first < 60_000;
  const inner = right - left - 12;
  const x = (instant: number): number => (middle ? (left + right) / 2 : left + 6 + ((instant - first) / length) * inner);
  const places = scales.map((scale) => scale(first, last));
  const fitting = places.find((marks) => marks.length >= 2 && marks.length * apart <= inner) ?? [{ at: first, label: monthDay(first) }];
  return { x, ticks: fitting.map(({ at, label }) => ({ x: x(at), label })).filter((tick) => tick.x > left + 3 && tick.x < right - 3) };
}

interface Place {
  readonly at: number;
  readonly label: string;
}

/** From fine to coarse. */
const scales: readonly ((first: number, last: number) => readonly Place[])[] = [
  (first, last) => steps(first, last, hour, clock),
  (first, last) => steps(first, last, 3 * hour, clock),
  (first, last) => steps(first, last, 12 * hour, (at) => (isMidnight(at) ? monthDay(at) : clock(at))),
  (first, last) => steps(first, last, day, monthDay),
  (first, last) => steps(first, last, 2 * day, monthDay),
  (first, last) => steps(first, last, 4 * day, monthDay),
  (first, last) => weeks(first, last, 1),
  (first, last) => weeks(first, last, 2),
  (first, last) => months(first, last, 1),
  (first, last) => months(first, last, 2),
  (first, last) => months(first, last, 6),
  (first, last) => months(first, last, 12),
];

function steps(first: number, last: number, step: number, label: (at: number) => string): readonly Place[] {
  const places: Place[] = [];
  if ((last - first) / step > 100) return places;
  for (let at = Math.ceil((first + beijing) / step) * step - beijing; at <= last; at += step) places.push({ at, label: label(at) });
  return places;
}

/** Mondays, or every second one. */
function weeks(first: number, last: number, every: 1 | 2): readonly Place[] {
  return steps(first, last, day, monthDay).filter(({ at }) => (Math.floor((at + beijing) / day) + 3) % (7 * every) === 0);
}

/** Firsts of every so many months, counted from January. */
function months(first: number, last: number, every: number): readonly Place[] {
  const places: Place[] = [];
  const begun = new Date(first + beijing);
  for (let month = begun.getUTCMonth(); ; month++) {
    const date = new Date(Date.UTC(begun.getUTCFullYear(), month, 1));
    const at = date.getTime() - beijing;
    if (at > last) return places;
    const number = date.getUTCMonth();
    if (at >= first && number % every === 0) places.push({ at, label: number === 0 ? `${date.getUTCFullYear()}年` : `${number + 1}月` });
  }
}

function isMidnight(at: number): boolean {
  return (at + beijing) % day === 0;
}

function monthDay(at: number): string {
  return dayText(Math.floor((at + beijing) / day)).slice(5);
}

function clock(at: number): string {
  const hours = Math.floor(((at + beijing) % day) / hour);
  return hours === 0 ? monthDay(at) : `${String(hours).padStart(2, '0')}:00`;
}
