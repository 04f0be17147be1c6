import { parseMoment } from '../../model/moment.ts';
import type { Text } from '../../model/text.ts';
import { judgeTime } from '../judge-time.ts';
import type { Format } from './format.ts';

/** A minute or second that exists, `2026-03-02 09:10`; without an offset it is Beijing time. */
export const moment: Format = {
  name: 'moment',
  title: { zh: '时刻', en: 'moment' },
  fault: (text) => judgeTime(text, faultOf),
};

function faultOf(text: string): Text | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return { zh: '只有日期，还要写到几点几分，如 2026-03-02 09:10', en: 'only a date; write the time too, like 2026-03-02 09:10' };
  if (!/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}/.test(text))
    return { zh: '时刻要写成 2026-03-02 09:10 的样子', en: 'a moment is written like 2026-03-02 09:10' };
  if (parseMoment(text) === undefined) return { zh: `没有 ${text} 这个时刻`, en: `there is no moment ${text}` };
  return undefined;
}
