import type { ParsedCase } from '../model/case.ts';
import { isBefore, type Moment } from '../model/moment.ts';
import type { Standing, StatutoryLimit } from '../model/statutory-limit.ts';
import { askedOf } from './asked-of.ts';
import { viewOf } from './case-view.ts';
import { checks } from './checks/index.ts';
import type { CompiledRegulation, Duty } from './compile-regulation.ts';
import { groundOf, type LintOptions } from './ground-of.ts';
import { lastMoment } from './last-moment.ts';
import type { Calendar } from './time/calendar.ts';
import { type JudgedLimit, workdaysLeft } from './time/judge-limit.ts';
import { limitText } from './time/limit.ts';

/**
 * Every limit that has begun to run in a case, as the checks judge it, by the time from which it ran. Of several things under one requirement
 * the one that came off worst stands for all. What is not done yet is told as it stands at a moment: that of the judging, or the last of which
 * the case tells, which does not change with the day.
 */
export function judgeLimits(
  parsed: ParsedCase,
  rules: CompiledRegulation,
  options: LintOptions,
  standing: Standing = 'now',
): readonly StatutoryLimit[] {
  const { ground } = groundOf(parsed, rules, options);
  const last = standing === 'now' ? undefined : lastMoment(ground);
  const asOf = last === undefined || isBefore(options.asOf, last) ? options.asOf : last;
  const view = viewOf(parsed);
  const judged = new Map<string, { readonly duty: Duty; readonly limits: JudgedLimit[] }>();
  for (const duty of rules.duties) {
    const { ask, id } = duty.requirement;
    const limitsOf = ask.kind === 'check' ? checks.get(ask.check)?.limits : undefined;
    if (ask.kind !== 'check' || limitsOf === undefined) continue;
    for (const limit of askedOf(duty, ground, view).flatMap((asked) => limitsOf(asked, ask.with))) {
      const key = [id, limit.kind, limit.limit.count, limit.limit.unit].join(' ');
      const same = judged.get(key) ?? { duty, limits: [] };
      judged.set(key, same);
      same.limits.push(limit);
    }
  }
  return [...judged.values()]
    .flatMap(({ duty, limits }) => {
      const [worst] = [...limits].sort((one, other) => gravity[other.verdict] - gravity[one.verdict] || slack(one) - slack(other));
      return worst === undefined ? [] : [limitOf(duty, worst, limits.length, { asOf, calendar: rules.calendar })];
    })
    .sort((one, other) => one.from.first - other.from.first || (one.requirement < other.requirement ? -1 : 1));
}

interface Now {
  readonly asOf: Moment;
  readonly calendar: Calendar;
}

function limitOf({ article, requirement }: Duty, { limit, ...judged }: JudgedLimit, of: number, now: Now): StatutoryLimit {
  const { id, says } = requirement;
  return {
    requirement: id,
    says,
    cited: article.cited,
    rule: limitText(limit),
    unit: limit.unit,
    ...judged,
    ...(judged.end === undefined ? { asOf: now.asOf, ...workdaysLeft(limit, now.asOf, judged.bound, now.calendar) } : {}),
    of,
  };
}

const gravity = { broken: 3, unjudged: 2, open: 1, kept: 0 } as const;

/** Milliseconds that were left. */
function slack({ kind, bound = 0, end }: JudgedLimit): number {
  if (end === undefined) return bound;
  return kind === 'most' ? bound - end.first : end.last - bound;
}
