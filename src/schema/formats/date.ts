import { parseMoment } from '../../model/moment.ts';
import type { Text } from '../../model/text.ts';
import { judgeTime } from '../judge-time.ts';
import type { Format } from './format.ts';

/** A day that exists, `2026-03-02`. */
export const date: Format = {
  name: 'date',
  title: { zh: '日期', en: 'date' },
  fault: (text) => judgeTime(text, faultOf),
};

function faultOf(text: string): Text | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return { zh: '日期要写成 2026-03-02 的样子', en: 'a date is written like 2026-03-02' };
  if (parseMoment(text) === undefined) return { zh: `没有 ${text} 这一天`, en: `there is no day ${text}` };
  return undefined;
}
