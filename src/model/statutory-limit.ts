import type { Moment } from './moment.ts';
import type { Text } from './text.ts';

/** As of when it is told how things stand with what is not done yet: the moment of the judging, or the last of which the case tells. */
export type Standing = 'now' | 'last';

/** A limit that the law sets, as it was judged: from when it ran, when it ended or ends, and what came of it. */
export interface StatutoryLimit {
  /** Id of the requirement. */
  readonly requirement: string;
  /** The rule in words, and its article as a person cites it. */
  readonly says: Text;
  readonly cited: Text;
  /** `most`: not later than; `least`: not sooner than. */
  readonly kind: 'most' | 'least';
  /** Its length, such as 7 个工作日. */
  readonly rule: Text;
  readonly unit: 'hours' | 'days' | 'workdays' | 'months';
  readonly from: Moment;
  /** What had to be done, where it was. */
  readonly end?: Moment;
  /** The last millisecond that is allowed, or for `least` the first; none where there is no calendar of working days. */
  readonly bound?: number;
  /** Where the limit counts working days: how many lie between what was done and the bound behind it; none where their years have no calendar. */
  readonly workdaysApart?: number;
  /** `open`: it has not been done yet and there is time; `unjudged`: no calendar of that year, or what stands there cannot be read. */
  readonly verdict: 'kept' | 'broken' | 'open' | 'unjudged';
  /** As of when `workdaysApart` and the days until the bound are told, where what had to be done was not. */
  readonly asOf?: Moment;
  /** How many things the same limit was judged of; this is the one that came off worst, or nearest to the limit. */
  readonly of: number;
}
