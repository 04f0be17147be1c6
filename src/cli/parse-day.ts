import { InvalidArgumentError } from 'commander';
import type { Language } from '../model/text.ts';

/** Reads a day of the calendar, such as 2026-03-31; refuses what no calendar has. */
export function parseDay(language: Language): (value: string) => string {
  return (value) => {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
    const day = new Date(`${value}T00:00:00Z`);
    if (match !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;

    throw new InvalidArgumentError(
      language === 'zh' ? '要写成 2026-03-31 这样、日历上有的日子' : 'Expected a day of the calendar such as 2026-03-31.',
    );
  };
}
