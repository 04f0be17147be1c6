import { dayText, isBefore } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { find, seek } from '../find.ts';
import { type LimitParameters, limitOf } from '../limits.ts';
import { momentsOf } from '../moments.ts';
import { count, keys, type Reference, reference, yes } from '../parameters.ts';
import { durationText } from '../time/duration.ts';
import { dayAt, type Limit, lastOf, limitText } from '../time/limit.ts';
import { unjudged } from '../unjudged.ts';

interface Parameters extends LimitParameters {
  readonly from: Reference;
  readonly to: Reference;
  readonly pick?: 'first' | 'last';
  readonly 'days-from'?: Reference;
  readonly remind?: string;
  readonly roll?: 'yes';
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
    },
    ['from', 'to'],
  ),
  run(asked, parameters) {
    const { clock, calendar } = asked.ground;
    const from = momentsOf(find(asked, parameters.from)).at(parameters.pick === 'first' ? 0 : -1);
    const sought = seek(asked, parameters.to);
    const own = parameters['days-from'] === undefined ? undefined : find(asked, parameters['days-from'])[0];
    const limit: Limit | undefined = own === undefined ? limitOf(parameters) : { unit: 'days', count: Number(own.text) };
    if (limit === undefined) return [];
    const [ending] = sought.found;
    if (from === undefined) return ending === undefined || seek(asked, parameters.from).doubtful ? [] : [unjudged(ending, parameters.from)];

    const end = momentsOf(sought.found).find(({ moment }) => !isBefore(moment, from.moment) && !clock.isBefore(moment));
    if (end === undefined && sought.doubtful) return [];
    if (end === undefined && parameters.remind === undefined && clock.isBefore(from.moment)) return [];
    const last = lastOf(limit, from.moment, calendar, parameters.roll === 'yes');
    if (last === undefined)
      return [
        { fact: { zh: '没有这一年的工作日历，期限没有判断', en: 'no calendar of that year: not judged' }, at: from.at, level: 'note' },
      ];

    const at = end?.at ?? from.at;
    const related = end === undefined ? [] : [{ note: { zh: '从这里算起', en: 'counted from here' }, at: from.at }];
    const rule = limitText(limit);
    if (end === undefined ? clock.hasPassed(last) : end.moment.first > last) {
      const until = limit.unit === 'hours' ? (end?.moment ?? clock.now) : undefined;
      const days = (end?.moment ?? clock).day - dayAt(last);
      const late = until === undefined ? { zh: `${days} 天`, en: `${days} days` } : durationText(until.first - last);
      return [
        {
          fact: {
            zh: `限 ${rule.zh}，到 ${dayText(dayAt(last))} 止，已超过 ${late.zh}`,
            en: `${rule.en}, until ${dayText(dayAt(last))}: ${late.en} late`,
          },
          at,
          related,
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
          : { zh: `期限还有 ${rest.zh}，到 ${dayText(dayAt(last))} 止`, en: `${rest.en} left, until ${dayText(dayAt(last))}` },
        at,
        level: 'warning',
      },
    ];
  },
});
