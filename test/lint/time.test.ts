import { describe, expect, test } from 'vitest';
import { calendarOf } from '../../src/lint/time/calendar.ts';
import { durationText } from '../../src/lint/time/duration.ts';
import { monthsAfter } from '../../src/lint/time/months.ts';
import { rollToWorkday, workdayAfter } from '../../src/lint/time/workdays.ts';
import { dayText, isBefore, momentText, parseMoment } from '../../src/model/moment.ts';
import { parseCalendarYear } from '../../src/parse/calendar.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { momentOf } from './moment-of.ts';
import { readSchemas } from './read-schemas.ts';

const years = [...readSchemas()]
  .filter(([path]) => path.startsWith('calendars/'))
  .map(([path, bytes]) => parseCalendarYear(treeOf(parseYaml(path, bytes).value)));
const calendar = calendarOf(years);
const day = (text: string) => momentOf(text).day;

describe('working days', () => {
  test.each([
    ['2026-02-16', false, 'spring festival, a Monday'],
    ['2026-02-14', true, 'a Saturday that is worked'],
    ['2026-02-28', true, 'a Saturday that is worked'],
    ['2026-03-01', false, 'a Sunday'],
    ['2026-03-02', true, 'a Monday'],
    ['2024-06-10', false, 'dragon boat festival'],
    ['2025-10-08', false, 'mid-autumn'],
    ['2025-10-11', true, 'a Saturday that is worked'],
    ['2019-01-01', undefined, 'no calendar'],
  ] as [string, boolean | undefined, string][])('%s: %s (%s)', (text, works) => {
    expect(calendar.isWorkday(day(text))).toBe(works);
  });

  test('five working days over the spring festival', () => {
    expect(dayText(workdayAfter(calendar, day('2026-02-12'), 5) ?? 0)).toBe('2026-02-26');
  });
  test('a limit that ends on a holiday moves on', () => {
    expect(dayText(rollToWorkday(calendar, day('2026-05-01')) ?? 0)).toBe('2026-05-06');
  });
  test('a year without calendar is unknown', () => {
    expect(workdayAfter(calendar, day('2026-12-31'), 1)).toBeUndefined();
  });
  test('each year has as many days off as the notice says', () => {
    expect(years.map(({ year, holidays, workdays }) => [year, holidays.length, workdays.length])).toEqual([
      [2024, 28, 8],
      [2025, 28, 5],
      [2026, 33, 6],
    ]);
  });
});

describe('moments', () => {
  test('Beijing time unless an offset stands there', () => {
    expect(momentOf('2026-03-02 09:10').first).toBe(Date.UTC(2026, 2, 2, 1, 10));
    expect(momentOf('2026-03-02 20:00Z').day).toBe(day('2026-03-03'));
    expect(momentText(momentOf('2026-03-02 20:00Z'))).toBe('2026-03-03 04:00');
  });
  test('a day is before nothing of itself', () => {
    expect(isBefore(momentOf('2026-03-02'), momentOf('2026-03-02 09:10'))).toBe(false);
    expect(isBefore(momentOf('2026-03-02 09:10'), momentOf('2026-03-02'))).toBe(false);
    expect(isBefore(momentOf('2026-03-01'), momentOf('2026-03-02 00:00'))).toBe(true);
  });
  test.each(['2026-02-30', '2026-13-01', '2026-03-02 24:00', '2026-03-02 09:60', '26-03-02', ''])('%s is none', (text) => {
    expect(parseMoment(text)).toBeUndefined();
  });
  test('months end on the same date or the last', () => {
    expect(dayText(monthsAfter(day('2026-01-31'), 1))).toBe('2026-02-28');
    expect(dayText(monthsAfter(day('2025-12-15'), 3))).toBe('2026-03-15');
  });
  test.each([
    [30 * 60_000, '30 分钟'],
    [24 * 3_600_000, '24 小时'],
    [25.5 * 3_600_000, '25 小时 30 分钟'],
    [80 * 3_600_000, '3 天'],
  ])('%d ms is %s', (length, text) => {
    expect(durationText(length).zh).toBe(text);
  });
});
