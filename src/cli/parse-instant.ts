import { InvalidArgumentError } from 'commander';
import { parseMoment } from '../model/moment.ts';
import type { Session } from './session.ts';

/** Reads a moment of the clock that is over, such as `2026-03-02 09:50`. */
export function parseInstant({ world, language }: Session): (value: string) => string {
  return (value) => {
    const moment = parseMoment(value.trim());
    if (moment === undefined || moment.first !== moment.last)
      throw new InvalidArgumentError(
        language === 'zh' ? '要写成 "2026-03-02 09:50" 这样、日历上有的时刻' : 'Expected a moment such as "2026-03-02 09:50".',
      );
    if (moment.first <= world.now().getTime()) return value.trim();

    throw new InvalidArgumentError(language === 'zh' ? '这个时刻还没有到' : 'This moment is still to come.');
  };
}
