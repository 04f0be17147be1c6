import { describe, expect, test } from 'vitest';
import { checks } from '../../src/lint/checks/index.ts';
import { clockAt } from '../../src/lint/clock.ts';
import { judgeLimits } from '../../src/lint/judge-limits.ts';
import { lint } from '../../src/lint/lint.ts';
import { judgeMost } from '../../src/lint/time/judge-limit.ts';
import { dayAt, dayText } from '../../src/model/moment.ts';
import type { Example } from '../../src/model/regulation.ts';
import type { Standing } from '../../src/model/statutory-limit.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { patchBase } from '../../src/parse/patch-base.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { rulesAndLaws as rules } from '../made-rules.ts';
import { readBase } from '../read-base.ts';
import { momentOf } from './moment-of.ts';

const limiting = rules.duties.flatMap((duty) => {
  const { ask } = duty.requirement;
  return ask.kind === 'check' && checks.get(ask.check)?.limits !== undefined
    ? [{ duty, rough: ask.with['rule-of-thumb'] === 'yes' || ask.with['set-date'] === 'yes' }]
    : [];
});
const limited = limiting.flatMap(({ duty, rough }) => (rough ? [] : [duty]));
const rough = new Set(limiting.flatMap(({ duty, rough }) => (rough ? [duty.requirement.says.zh] : [])));
const ids = new Set(limited.map(({ requirement }) => requirement.id));

function judged({ base: name, asOf, ...changes }: Pick<Example, 'base' | 'asOf' | 'set' | 'drop' | 'add'>, standing?: Standing) {
  const document = readBase(name);
  const base = treeOf(document);
  const parsed = caseFromBase(patchBase(base, changes), document.locate);
  const options = { asOf: momentOf(asOf ?? String(base['as-of'])) };
  return { findings: lint(parsed, rules, options), limits: judgeLimits(parsed, rules, options, standing) };
}

const articles = [...new Set(limited.map(({ article }) => article))];
const verdicts = new Map<Example, ReturnType<typeof judged>>();

/** An example of an article, judged once for all that is asked of it. */
function judgedExample(example: Example): ReturnType<typeof judged> {
  const verdict = verdicts.get(example) ?? judged(example);
  verdicts.set(example, verdict);

  return verdict;
}

describe('a limit is broken where a finding says so, and nowhere else', () => {
  test.each(articles.map((article) => [article.cited.zh, article] as const))('%s', (_, article) => {
    for (const example of article.examples) {
      const { findings, limits } = judgedExample(example);
      const broken = new Set(limits.filter(({ verdict }) => verdict === 'broken').map(({ requirement }) => requirement));
      const late = findings.filter(({ id, says, fact }) => ids.has(id) && !rough.has(says.zh) && /已超过|，限 |不得少于/.test(fact.zh));
      expect(late.filter(({ id }) => !broken.has(id)).map(({ id }) => `${example.name.zh}: ${id}`)).toEqual([]);
      const told = new Set(findings.map(({ id }) => id));
      const sharper = (id: string) => limited.flatMap(({ requirement }) => (requirement.id === id ? (requirement.sharpens ?? []) : []));
      expect([...broken].filter((id) => !told.has(id) && !sharper(id).some((other) => told.has(other)))).toEqual([]);
    }
  });
});

test('the limits of a sound case stand in the order in which they began, with what was left of each', () => {
  const { limits } = judged({ base: 'deciding', set: {}, drop: [], add: [] });
  const starts = limits.map(({ from }) => from.first);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
  expect(limits.find(({ requirement }) => requirement === 'CF60-90d')).toMatchObject({
    kind: 'most',
    rule: { zh: '90 日' },
    verdict: 'kept',
    of: 1,
  });
  const workdays = limits.filter(({ unit, verdict }) => unit === 'workdays' && verdict === 'kept');
  expect(workdays.map((limit) => limit.workdaysApart)).not.toContain(undefined);
  expect(limits.every(({ verdict }) => verdict === 'kept' || verdict === 'open')).toBe(true);
});

test('a measure of common sense is no limit of the case', () => {
  const { limits } = judged({ base: 'deciding', set: {}, drop: [], add: [] });
  expect(rough.size).toBeGreaterThan(8);
  expect(limits.filter(({ says }) => rough.has(says.zh))).toEqual([]);
});

test('the day that a notice promises is not shown as the day on which something was done', () => {
  const { limits } = judged({ base: 'licence', set: { '受理通知书/办结期限': '2026-04-13' }, drop: [], add: [] });
  const decided = limits.filter(({ requirement }) => requirement === 'XK42-20d');
  expect(decided.map(({ end, of }) => [end === undefined ? undefined : dayText(end.day), of])).toEqual([['2026-03-23', 1]]);
});

test('what is left of a limit in working days is told in working days, without the feast between them', () => {
  const { limits } = judged({ base: 'licence', set: {}, drop: [], add: [] });
  const left = limits.flatMap(({ requirement, workdaysApart }) => (workdaysApart === undefined ? [] : [[requirement, workdaysApart]]));
  // from Monday 23 March to Friday 10 April: 14 days behind the first without Saturdays and Sundays, less Monday 6 April (清明)
  expect(left).toEqual([
    ['XK32-supplement', 5],
    ['XK42-20d', 13],
    ['XK44-10d', 8],
  ]);
});

test('what is left of a limit that runs is told in working days on the day of judging', () => {
  const open = articles
    .flatMap(({ examples }) => examples.flatMap((example) => judgedExample(example).limits))
    .filter(({ unit, verdict }) => unit === 'workdays' && verdict === 'open');
  expect(open.length).toBeGreaterThan(0);
  for (const { workdaysApart = -1, asOf, bound = 0 } of open) {
    const days = dayAt(bound) - (asOf?.day ?? 0);
    expect(workdaysApart).toBeGreaterThanOrEqual(0);
    expect(workdaysApart).toBeLessThanOrEqual(days);
  }
});

test.each<readonly [standing: Standing, asOf: string, archived: string, day: string]>([
  ['now', '2026-03-18', '', '2026-03-18'],
  ['last', '2026-03-18', '', '2026-03-16'],
  ['last', '2026-03-30', '', '2026-03-16'],
  ['last', '2026-03-30', '2026-03-20', '2026-03-20'],
  ['last', '2026-03-18', '2026-03-20', '2026-03-18'],
])('what runs still is told %s, judged on %s, with the archive on "%s", as of %s', (standing, asOf, archived, day) => {
  const set = archived === '' ? {} : { '案件/归档/归档时间': archived };
  const { limits } = judged({ base: 'seizure', asOf, set, drop: [], add: [] }, standing);
  const running = limits.filter(({ verdict }) => verdict === 'open');
  expect(running.map((limit) => [limit.requirement, limit.asOf && dayText(limit.asOf.day)])).toEqual([
    ['CF60-90d', day],
    ['QZ27-disposed', day],
  ]);
});

test('a year without a calendar is judged only where so few days passed that none can be wanting, and is shown', () => {
  const bare = { ...rules, calendar: { isWorkday: () => undefined, isHoliday: () => undefined } };
  const document = readBase('hearing');
  const base = treeOf(document);
  const limits = judgeLimits(caseFromBase(base, document.locate), bare, { asOf: momentOf(String(base['as-of'])) });
  const workdays = limits.filter(({ unit }) => unit === 'workdays');
  expect(workdays.some(({ verdict }) => verdict === 'unjudged')).toBe(true);
  for (const { verdict, bound } of workdays) {
    expect(['unjudged', 'kept']).toContain(verdict);
    expect(bound).toBeUndefined();
  }
});

test('what came on the Saturday behind a limit of working days is late by a day, not by no working day', () => {
  const calendar = { isWorkday: (day: number) => (day + 3) % 7 < 5, isHoliday: () => false };
  const on = (text: string) =>
    judgeMost({ unit: 'workdays', count: 2 }, momentOf('2026-03-04'), momentOf(text), clockAt(momentOf('2026-04-01')), calendar);

  expect([on('2026-03-05'), on('2026-03-06'), on('2026-03-07')].map(({ verdict, workdaysApart }) => [verdict, workdaysApart])).toEqual([
    ['kept', 1],
    ['kept', 0],
    ['broken', undefined],
  ]);
});
