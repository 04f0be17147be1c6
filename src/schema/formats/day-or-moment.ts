import type { Text } from '../../model/text.ts';
import { judgeTime } from '../judge-time.ts';
import { date } from './date.ts';
import type { Format } from './format.ts';
import { moment } from './moment.ts';

/** A day, or a minute where it is known. */
export const dayOrMoment: Format = {
  name: 'day-or-moment',
  title: { zh: '日期或者时刻', en: 'date or moment' },
  fault: (text) => judgeTime(text, faultOf),
};

function faultOf(text: string): Text | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return date.fault(text);
  if (/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/.test(text)) return moment.fault(text);
  return { zh: '要写成 2026-03-02 或者 2026-03-02 09:10 的样子', en: 'write it like 2026-03-02 or 2026-03-02 09:10' };
}
