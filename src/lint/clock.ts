import type { Moment } from '../model/moment.ts';

const dayLength = 86_400_000;
const beijing = 8 * 3_600_000;

/** The moment at which a case is judged, asked in a way that tells until when the answers hold. */
export interface Clock {
  /** The moment itself. Whoever reads it may say it: the verdict then holds for this moment alone. */
  readonly now: Moment;
  /** Its day in Beijing, days since 1970-01-01. The verdict holds until the day is over. */
  readonly day: number;
  /** Whether it is over before the other can have begun; once it is not, it never is again. */
  isBefore(other: Moment): boolean;
  /** Whether an instant (milliseconds since 1970) is over. */
  hasPassed(instant: number): boolean;
  /** From this instant on (milliseconds since 1970) the answers given so far may be others; infinite where they never are. */
  readonly until: number;
}

/** A clock that stands at a moment. */
export function clockAt(moment: Moment): Clock {
  let until = Number.POSITIVE_INFINITY;
  const holdsUntil = (instant: number): void => {
    until = Math.min(until, instant);
  };

  return {
    get now() {
      holdsUntil(moment.first);
      return moment;
    },
    get day() {
      holdsUntil((moment.day + 1) * dayLength - beijing);
      return moment.day;
    },
    isBefore(other) {
      const before = moment.last < other.first;
      if (before) holdsUntil(other.first);
      return before;
    },
    hasPassed(instant) {
      const passed = moment.first > instant;
      if (!passed) holdsUntil(instant + 1);
      return passed;
    },
    get until() {
      return until;
    },
  };
}
