import { InvalidArgumentError } from 'commander';
import { parseMoment } from '../model/moment.ts';
import type { Language } from '../model/text.ts';
import { timeAsMeant } from '../model/time-as-meant.ts';

/** Reads a day of the calendar, such as 2026-03-31, also as people write it (2026-3-31, 2026年3月31日); refuses what no calendar has. */
export function parseDay(language: Language): (value: string) => string {
  return (value) => {
    const day = timeAsMeant(value) ?? value;
    if (/^\d{4}-\d{2}-\d{2}$/.test(day) && parseMoment(day) !== undefined) return day;

    throw new InvalidArgumentError(
      language === 'zh' ? '要写成 2026-03-31 这样、日历上有的日子' : 'Expected a day of the calendar such as 2026-03-31.',
    );
  };
}
