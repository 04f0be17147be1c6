import type { Check } from '../define-check.ts';
import { accompanied } from './accompanied.ts';
import { agrees } from './agrees.ts';
import { alongside } from './alongside.ts';
import { apart } from './apart.ts';
import { atLeast } from './at-least.ts';
import { certified } from './certified.ts';
import { collected } from './collected.ts';
import { custody } from './custody.ts';
import { deadline } from './deadline.ts';
import { distinct } from './distinct.ts';
import { finished } from './finished.ts';
import { inLedger } from './in-ledger.ts';
import { inOrder } from './in-order.ts';
import { known } from './known.ts';
import { listed } from './listed.ts';
import { noFuture } from './no-future.ts';
import { noMore } from './no-more.ts';
import { notOnHolidays } from './not-on-holidays.ts';
import { nothingNew } from './nothing-new.ts';
import { overlaps } from './overlaps.ts';
import { present } from './present.ts';
import { refusedRecorded } from './refused-recorded.ts';
import { rightsTold } from './rights-told.ts';
import { served } from './served.ts';
import { signed } from './signed.ts';
import { stagesCovered } from './stages-covered.ts';
import { timed } from './timed.ts';
import { within } from './within.ts';

const all: readonly Check[] = [
  accompanied,
  agrees,
  alongside,
  apart,
  atLeast,
  certified,
  collected,
  custody,
  deadline,
  distinct,
  finished,
  inLedger,
  inOrder,
  known,
  listed,
  noFuture,
  noMore,
  nothingNew,
  notOnHolidays,
  overlaps,
  present,
  refusedRecorded,
  rightsTold,
  served,
  signed,
  stagesCovered,
  timed,
  within,
];

/** Every check by its name. */
export const checks: ReadonlyMap<string, Check> = new Map(all.map((check) => [check.name, check]));
