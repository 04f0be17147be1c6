import { type Moment, parseMoment } from '../model/moment.ts';
import type { Found } from './find.ts';

/** A value that is a time, with its place. */
export interface Timed extends Found {
  readonly moment: Moment;
}

/** Those of the values that are times, in order of time. */
export function momentsOf(found: readonly Found[]): readonly Timed[] {
  return found
    .flatMap((each) => {
      const moment = parseMoment(each.text.trim());
      return moment === undefined ? [] : [{ ...each, moment }];
    })
    .sort((one, other) => one.moment.first - other.moment.first || one.moment.last - other.moment.last);
}
