import type { Check } from '../define-check.ts';
import { accompanied } from './accompanied.ts';
import { accounted } from './accounted.ts';
import { addressed } from './addressed.ts';
import { addsUp } from './adds-up.ts';
import { aged } from './aged.ts';
import { agrees } from './agrees.ts';
import { alongside } from './alongside.ts';
import { amountSaid } from './amount-said.ts';
import { apart } from './apart.ts';
import { apartAcross } from './apart-across.ts';
import { asTakenIn } from './as-taken-in.ts';
import { atLeast } from './at-least.ts';
import { certified } from './certified.ts';
import { cited } from './cited.ts';
import { claimsAnswered } from './claims-answered.ts';
import { collected } from './collected.ts';
import { counted } from './counted.ts';
import { countsSaid } from './counts-said.ts';
import { custody } from './custody.ts';
import { datesSaid } from './dates-said.ts';
import { daysCounted } from './days-counted.ts';
import { deadline } from './deadline.ts';
import { distinct } from './distinct.ts';
import { figuresAgree } from './figures-agree.ts';
import { figuresSaid } from './figures-said.ts';
import { finished } from './finished.ts';
import { formsSaid } from './forms-said.ts';
import { forward } from './forward.ts';
import { idAgrees } from './id-agrees.ts';
import { inLedger } from './in-ledger.ts';
import { inOrder } from './in-order.ts';
import { inService } from './in-service.ts';
import { inTurn } from './in-turn.ts';
import { known } from './known.ts';
import { lapsedSaid } from './lapsed-said.ts';
import { listed } from './listed.ts';
import { listedBefore } from './listed-before.ts';
import { longAgo } from './long-ago.ts';
import { madeThere } from './made-there.ts';
import { marksSaid } from './marks-said.ts';
import { measuresSaid } from './measures-said.ts';
import { mediaCounted } from './media-counted.ts';
import { misspelt } from './misspelt.ts';
import { noFuture } from './no-future.ts';
import { noMore } from './no-more.ts';
import { notOnHolidays } from './not-on-holidays.ts';
import { notSaid } from './not-said.ts';
import { nothingNew } from './nothing-new.ts';
import { numbersSaid } from './numbers-said.ts';
import { oneAcross } from './one-across.ts';
import { opens } from './opens.ts';
import { overlaps } from './overlaps.ts';
import { papersListed } from './papers-listed.ts';
import { partsSaid } from './parts-said.ts';
import { peopleCounted } from './people-counted.ts';
import { peopleSaid } from './people-said.ts';
import { platesSaid } from './plates-said.ts';
import { present } from './present.ts';
import { productsSaid } from './products-said.ts';
import { provisionsShared } from './provisions-shared.ts';
import { rangeSaid } from './range-said.ts';
import { recordsSaid } from './records-said.ts';
import { refusedRecorded } from './refused-recorded.ts';
import { rightsTold } from './rights-told.ts';
import { rowsSaid } from './rows-said.ts';
import { saidTwice } from './said-twice.ts';
import { served } from './served.ts';
import { shotDuring } from './shot-during.ts';
import { signed } from './signed.ts';
import { slipsSaid } from './slips-said.ts';
import { stagesCovered } from './stages-covered.ts';
import { standsDown } from './stands-down.ts';
import { timed } from './timed.ts';
import { totalSaid } from './total-said.ts';
import { twice } from './twice.ts';
import { unnamed } from './unnamed.ts';
import { within } from './within.ts';
import { wordsTold } from './words-told.ts';

const all: readonly Check[] = [
  idAgrees,
  counted,
  amountSaid,
  aged,
  addsUp,
  accounted,
  accompanied,
  agrees,
  alongside,
  apart,
  apartAcross,
  asTakenIn,
  atLeast,
  certified,
  cited,
  collected,
  custody,
  deadline,
  distinct,
  figuresSaid,
  finished,
  forward,
  inLedger,
  inOrder,
  inService,
  known,
  listed,
  misspelt,
  noFuture,
  noMore,
  notSaid,
  nothingNew,
  notOnHolidays,
  numbersSaid,
  oneAcross,
  opens,
  overlaps,
  peopleCounted,
  platesSaid,
  present,
  recordsSaid,
  refusedRecorded,
  rightsTold,
  saidTwice,
  served,
  signed,
  stagesCovered,
  standsDown,
  timed,
  totalSaid,
  twice,
  within,
  addressed,
  claimsAnswered,
  countsSaid,
  inTurn,
  datesSaid,
  longAgo,
  marksSaid,
  provisionsShared,
  slipsSaid,
  unnamed,
  wordsTold,
  lapsedSaid,
  measuresSaid,
  mediaCounted,
  peopleSaid,
  rowsSaid,
  shotDuring,
  formsSaid,
  productsSaid,
  rangeSaid,
  figuresAgree,
  listedBefore,
  papersListed,
  madeThere,
  partsSaid,
  daysCounted,
];

/** Every check by its name. */
export const checks: ReadonlyMap<string, Check> = new Map(all.map((check) => [check.name, check]));
