import { type Moment, parseMoment } from '../model/moment.ts';
import type { Found } from './find.ts';

/** A value that is a time, with its place. */
export interface Timed extends Found {
  readonly moment: Moment;
}

/** Those of the values that are times, in order of time. */
export function momentsOf(found: readonly Found[]): readonly Timed[] {
  if (found.length === 0) return none;
  const known = times.get(found);
  if (known !== undefined) return known;
  const timed: Timed[] = [];
  for (const each of found) {
    const moment = parseMoment(each.text.trim());
    if (moment !== undefined) timed.push({ ...each, moment });
  }
  if (timed.length > 1) timed.sort((one, other) => one.moment.first - other.moment.first || one.moment.last - other.moment.last);
  if (found.length > 1) times.set(found, timed);

  return timed;
}

/** What references yield is remembered and asked for its times again and again. */
const times = new WeakMap<readonly Found[], readonly Timed[]>();
const none: readonly Timed[] = [];
