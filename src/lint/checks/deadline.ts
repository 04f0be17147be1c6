import { dayAt, dayText, isBefore, momentText } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import type { Spot } from '../fact.ts';
import { find, seek } from '../find.ts';
import type { Asked } from '../ground.ts';
import { type LimitParameters, limitOf } from '../limits.ts';
import { momentsOf, type Timed } from '../moments.ts';
import { count, keys, type Reference, reference, yes } from '../parameters.ts';
import { calendarFor, type Standstill, standstill } from '../standstill.ts';
import { durationText } from '../time/duration.ts';
import { type JudgedLimit, judgeMost } from '../time/judge-limit.ts';
import { type Limit, limitText } from '../time/limit.ts';
import { unjudged } from '../unjudged.ts';

interface Parameters extends LimitParameters {
  readonly from: Reference;
  readonly to: Reference;
  readonly pick?: 'first' | 'last';
  readonly 'days-from'?: Reference;
  readonly remind?: string;
  readonly roll?: 'yes';
  readonly except?: Standstill;
}

/** A limit that runs, judged as of a moment. */
export const deadline = defineCheck<Parameters>({
  name: 'deadline',
  parameters: keys(
    {
      from: reference,
      to: reference,
      pick: { enum: ['first', 'last'] },
      hours: count,
      days: count,
      workdays: count,
      months: count,
      'days-from': reference,
      remind: count,
      roll: yes,
      except: standstill,
    },
    ['from', 'to'],
  ),
  needs: ({ from, to }) => [[from, to].flat()],
  run(asked, parameters) {
    const { clock } = asked.ground;
    const { from, limit, sought, end } = partsOf(asked, parameters);
    if (limit === undefined) return [];
    const [ending] = sought.found;
    if (from === undefined)
      return ending === undefined || seek(asked, parameters.from).doubtful ? [] : unjudged(asked, ending, parameters.from);

    if (end === undefined && sought.doubtful) return [];
    if (end === undefined && parameters.remind === undefined && clock.isBefore(from.moment)) return [];
    const { bound: last, verdict } = judgedOf(asked, parameters, { from, limit, end });
    if (last === undefined && verdict === 'kept') return [];
    if (last === undefined)
      return [
        { fact: { zh: '没有这一年的工作日历，期限没有判断', en: 'no calendar of that year: not judged' }, at: from.at, level: 'note' },
      ];

    const [early] = end === undefined && verdict === 'broken' && isOwn(parameters.to) ? momentsOf(sought.found) : [];
    if (early !== undefined && isBefore(early.moment, from.moment))
      return [
        {
          fact: { zh: `${early.text} 早于 ${from.text}`, en: `${early.text} is before ${from.text}` },
          at: early.at,
          related: [{ note: { zh: '从这里算起', en: 'counted from here' }, at: from.at }],
        },
      ];

    const at = end?.at ?? from.at;
    const open = end === undefined && isOwn(parameters.to) ? { about: [`lack ${spotText(asked.subject.spot(parameters.to))}`] } : {};
    const related = end === undefined ? [] : [{ note: { zh: '从这里算起', en: 'counted from here' }, at: from.at }];
    const rule = limitText(limit);
    const exact = limit.unit === 'hours' && from.moment.first === from.moment.last;
    const until = exact ? momentText({ text: '', first: last, last, day: dayAt(last) }) : dayText(dayAt(last));
    if (verdict === 'broken') {
      const over = limit.unit === 'hours' ? (end?.moment ?? clock.now) : undefined;
      const days = (end?.moment ?? clock).day - dayAt(last);
      const late = over === undefined ? { zh: `${days} 天`, en: `${days} days` } : durationText(over.first - last);
      return [
        {
          fact: {
            zh: `限 ${rule.zh}，到 ${until} 止，已超过 ${late.zh}`,
            en: `${rule.en}, until ${until}: ${late.en} late`,
          },
          at,
          related,
          ...open,
        },
      ];
    }
    if (end !== undefined) return [];
    const left = dayAt(last) - clock.day;
    if (parameters.remind !== undefined && left > Number(parameters.remind)) return [];
    const rest = limit.unit === 'hours' ? durationText(last - clock.now.first) : { zh: `${left} 天`, en: `${left} days` };
    const today = left === 0 && limit.unit !== 'hours';
    return [
      {
        fact: today
          ? { zh: `期限今天（${dayText(dayAt(last))}）届满`, en: `the last day is today, ${dayText(dayAt(last))}` }
          : { zh: `期限还有 ${rest.zh}，到 ${until} 止`, en: `${rest.en} left, until ${until}` },
        at,
        level: 'warning',
        ...open,
      },
    ];
  },
  limits(asked, parameters) {
    const { from, limit, sought, end } = partsOf(asked, parameters);
    if (from === undefined || limit === undefined) return [];
    const judged = judgedOf(asked, parameters, { from, limit, end });
    return [end === undefined && sought.doubtful ? { ...judged, verdict: 'unjudged' } : judged];
  },
});

/** Whether a reference is to one place of the record itself. */
function isOwn(to: Reference): to is string {
  return typeof to === 'string' && to.startsWith('/') && !/[@*]/.test(to);
}

function spotText({ file, pointer }: Spot): string {
  return `${file} ${pointer}`;
}

/** Where it runs from and to, and how long it is. */
function partsOf(asked: Asked, parameters: Parameters) {
  const { clock } = asked.ground;
  const from = momentsOf(find(asked, parameters.from)).at(parameters.pick === 'first' ? 0 : -1);
  const sought = seek(asked, parameters.to);
  const own = parameters['days-from'] === undefined ? undefined : find(asked, parameters['days-from'])[0];
  const limit: Limit | undefined = own === undefined ? limitOf(parameters) : { unit: 'days', count: Number(own.text) };
  const end =
    from === undefined
      ? undefined
      : momentsOf(sought.found).find(({ moment }) => !isBefore(moment, from.moment) && !clock.isBefore(moment));
  return { from, limit, sought, end };
}

interface Running {
  readonly from: Timed;
  readonly limit: Limit;
  readonly end: Timed | undefined;
}

function judgedOf(asked: Asked, { roll, except }: Parameters, { from, limit, end }: Running): JudgedLimit {
  return judgeMost(limit, from.moment, end?.moment, asked.ground.clock, calendarFor(asked, except), roll === 'yes');
}
