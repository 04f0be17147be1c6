import { dayAt, dayText, isBefore } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find, seek } from '../find.ts';
import type { Asked } from '../ground.ts';
import { type LimitParameters, leastOf, limitOf } from '../limits.ts';
import { momentsOf, type Timed } from '../moments.ts';
import { count, keys, type Reference, reference, yes } from '../parameters.ts';
import { calendarFor, type Standstill, standstill } from '../standstill.ts';
import type { Calendar } from '../time/calendar.ts';
import { durationText } from '../time/duration.ts';
import { type JudgedLimit, judgeLeast, judgeMost } from '../time/judge-limit.ts';
import { type Limit, limitText } from '../time/limit.ts';
import { workdaysBetween } from '../time/workdays.ts';
import { unjudged } from '../unjudged.ts';

interface Parameters extends LimitParameters {
  readonly from: Reference;
  readonly to: Reference;
  readonly early?: 'ignore';
  readonly pick?: { readonly from?: 'first' | 'last' | 'before'; readonly to?: 'first' | 'last' | 'each' };
  readonly excused?: { readonly by: Reference; readonly from: Reference };
  readonly roll?: 'yes';
  /** Asked only where `from` is before this: else that is another requirement's business. */
  readonly before?: Reference;
  /** The last day of a least time is no day to act yet: 十日后, 届满以前不能. */
  readonly full?: 'yes';
  readonly except?: Standstill;
  /** A measure of common sense: it stands in no text, so that it is no limit of the case. */
  readonly 'rule-of-thumb'?: 'yes';
  /** What it is held against is a date that a document sets, and nothing that was done. */
  readonly 'set-date'?: 'yes';
}

/** One moment follows another within a time, or not sooner. */
export const within = defineCheck<Parameters>({
  name: 'within',
  parameters: keys(
    {
      from: reference,
      to: reference,
      hours: count,
      days: count,
      workdays: count,
      months: count,
      'min-hours': count,
      'min-days': count,
      'min-workdays': count,
      'min-months': count,
      early: { const: 'ignore' },
      pick: keys({ from: { enum: ['first', 'last', 'before'] }, to: { enum: ['first', 'last', 'each'] } }),
      excused: keys({ by: reference, from: reference }, ['by', 'from']),
      roll: yes,
      before: reference,
      full: yes,
      except: standstill,
      'rule-of-thumb': yes,
      'set-date': yes,
    },
    ['from', 'to'],
  ),
  needs: ({ to, excused }) => (excused === undefined ? [to] : []),
  run(asked, parameters) {
    const { excused } = parameters;
    const { reason, begin, from, ends, to } = partsOf(asked, parameters);
    if (from === undefined) {
      if (seek(asked, begin).doubtful) return [];
      if (reason !== undefined) return unexcused(asked, excused?.from ?? '', reason.text);
      const limited = limitOf(parameters) !== undefined || leastOf(parameters) !== undefined;
      return limited && ends[0] !== undefined ? unjudged(asked, ends[0], begin) : [];
    }
    const [next] = parameters.before === undefined ? [] : momentsOf(find(asked, parameters.before));
    if (next !== undefined && !isBefore(from.moment, next.moment)) return [];
    return to.flatMap((end) => judge(asked, from, end, parameters));
  },
  limits(asked, parameters) {
    if (parameters['rule-of-thumb'] === 'yes' || parameters['set-date'] === 'yes') return [];
    const { from, to } = partsOf(asked, parameters);
    if (from === undefined) return [];
    return to
      .filter((end) => !(isBefore(end.moment, from.moment) && parameters.early === 'ignore'))
      .flatMap((end) => limitsBetween(asked, from, end, parameters));
  },
});

/** From when it runs, which is another moment where there is an excuse, and the moments that are held against it. */
function partsOf(asked: Asked, { from: own, to: sought, excused, pick = {} }: Parameters) {
  const [reason] = excused === undefined ? [] : seek(asked, excused.by).found;
  const begin = reason === undefined || excused === undefined ? own : excused.from;
  const ends = momentsOf(seek(asked, sought).found);
  const to = pick.to === 'each' ? ends : ends.slice(...(pick.to === 'last' ? [-1] : [0, 1]));
  const begins = momentsOf(seek(asked, begin).found);
  const from = pick.from === 'before' ? lastBefore(begins, to[0]) : begins.at(pick.from === 'last' ? -1 : 0);
  return { reason, begin, from, ends, to };
}

/** The one that came last before another; where all of them came after it, the first. */
function lastBefore(begins: readonly Timed[], end: Timed | undefined): Timed | undefined {
  return begins.findLast(({ moment }) => end === undefined || !isBefore(end.moment, moment)) ?? begins[0];
}

function limitsBetween(asked: Asked, from: Timed, to: Timed, parameters: Parameters): readonly JudgedLimit[] {
  const [most, least] = [limitOf(parameters), leastOf(parameters)];
  const { clock } = asked.ground;
  const calendar = calendarFor(asked, parameters.except);
  return [
    ...(most === undefined ? [] : [judgeMost(most, from.moment, to.moment, clock, calendar, parameters.roll === 'yes')]),
    ...(least === undefined ? [] : [judgeLeast(least, from.moment, to.moment, calendar, parameters.full === 'yes')]),
  ];
}

function judge(asked: Asked, from: Timed, to: Timed, parameters: Parameters): readonly Fact[] {
  const related = [{ note: { zh: '从这里算起', en: 'counted from here' }, at: from.at }];
  if (isBefore(to.moment, from.moment)) {
    if (parameters.early === 'ignore') return [];
    return [{ fact: { zh: `${to.text} 早于 ${from.text}`, en: `${to.text} is before ${from.text}` }, at: to.at, related }];
  }
  const limits = limitsBetween(asked, from, to, parameters);
  if (limits.some(({ verdict }) => verdict === 'unjudged')) return [uncounted(to, related)];

  const broken = limits.find(({ verdict }) => verdict === 'broken');
  if (broken === undefined) return [];
  const calendar = calendarFor(asked, parameters.except);
  const thumb = parameters['rule-of-thumb'] === 'yes' && broken.limit.unit === 'hours';
  return [{ fact: thumb ? apart(from, to) : taken(broken, from, to, calendar, parameters.full === 'yes'), at: to.at, related }];
}

/** A measure of common sense in hours is no limit that a person should keep in mind. */
function apart(from: Timed, to: Timed) {
  const length = durationText(to.moment.first - from.moment.last);
  return { zh: `相隔 ${length.zh}`, en: `${length.en} apart` };
}

/** How long it took, in the unit of the limit; of months, the day on which they end. */
function taken({ limit, kind, bound }: JudgedLimit, from: Timed, to: Timed, calendar: Calendar, full: boolean) {
  const late = kind === 'most';
  const length = late ? to.moment.first - from.moment.last : to.moment.last - from.moment.first;
  const is = limit.unit === 'hours' ? durationText(length) : daysText(limit, from, to, calendar);
  const rule = limitText(limit);
  const until = limit.unit === 'months' && late && bound !== undefined ? dayText(dayAt(bound)) : undefined;
  const ends = until === undefined ? { zh: '', en: '' } : { zh: `，到 ${until} 止`, en: `, until ${until}` };
  if (!late && full) return { zh: `${is.zh}，满 ${rule.zh}以后才可以`, en: `${is.en}; only after ${rule.en} are over` };
  return late
    ? { zh: `${is.zh}，限 ${rule.zh}${ends.zh}`, en: `${is.en}; the limit is ${rule.en}${ends.en}` }
    : { zh: `${is.zh}，不得少于 ${rule.zh}`, en: `${is.en}; at least ${rule.en}` };
}

function daysText({ unit }: Limit, from: Timed, to: Timed, calendar: Calendar) {
  const days = to.moment.day - from.moment.day;
  const works = unit === 'workdays' ? workdaysBetween(calendar, from.moment.day, to.moment.day) : undefined;
  return works === undefined ? { zh: `第 ${days} 日`, en: `day ${days}` } : { zh: `第 ${works} 个工作日`, en: `working day ${works}` };
}

function uncounted(to: Timed, related: Fact['related']): Fact {
  const year = new Date((dayAt(to.moment.first) + 1) * 86_400_000).getUTCFullYear();
  return {
    fact: { zh: `没有 ${year} 年前后的工作日历，没有判断`, en: `no calendar around ${year}: not judged` },
    at: to.at,
    level: 'note',
    ...(related === undefined ? {} : { related }),
  };
}

function unexcused({ subject }: Asked, from: Reference, reason: string): readonly Fact[] {
  const pointer = typeof from === 'string' ? from : (from[0] ?? '');
  return [
    {
      fact: { zh: `写了“${reason}”，没有写${pointer.split('/').at(-1)}`, en: `“${reason}” without ${pointer.split('/').at(-1)}` },
      at: subject.spot(pointer),
    },
  ];
}
