import { type Moment, parseMoment } from '../model/moment.ts';
import type { Found } from './find.ts';

/** A value that is a time, with its place. */
export interface Timed extends Found {
  readonly moment: Moment;
}

/** Those of the values that are times, in order of time. */
export function momentsOf(found: readonly Found[]): readonly Timed[] {
  if (found.length === 0) return none;
  const timed: Timed[] = [];
  for (const each of found) {
    const moment = parseMoment(each.text.trim());
    if (moment !== undefined) timed.push({ text: each.text, at: each.at, of: each.of, moment });
  }
  if (timed.length > 1) timed.sort((one, other) => one.moment.first - other.moment.first || one.moment.last - other.moment.last);
  return timed;
}

const none: readonly Timed[] = [];
