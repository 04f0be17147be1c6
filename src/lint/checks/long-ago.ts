import { parseMoment } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll } from '../find.ts';
import { count, keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly before: Reference;
  readonly months: string;
  readonly unless?: readonly string[];
}

/** The last month that a text names with its year is not so many full months before a moment. Silent where the text names none, or says one of the words. */
export const longAgo = defineCheck<Parameters>({
  name: 'long-ago',
  parameters: keys({ in: reference, before: reference, months: count, unless: texts }, ['in', 'before', 'months']),
  needs: ({ in: places, before }) => [places, before],
  run(asked, { in: places, before, months, unless = [] }) {
    const [then] = find(asked, before);
    const moment = parseMoment(then?.text ?? '');
    if (then === undefined || moment === undefined) return [];
    const [year = 0, month = 0] = then.text.split('-').map(Number);

    return findAll(asked, places).flatMap(({ text, at }) => {
      if (unless.some((word) => text.includes(word))) return [];
      const said = [...text.matchAll(/(\d{4})\s*年\s*(\d{1,2})\s*月/g)].map(([words, itsYear, itsMonth]) => ({
        words,
        ago: year * 12 + month - Number(itsYear) * 12 - Number(itsMonth),
      }));
      const last = said.reduce<(typeof said)[number] | undefined>(
        (least, each) => (least === undefined || each.ago < least.ago ? each : least),
        undefined,
      );
      // the month itself may have begun later in it
      if (last === undefined || last.ago <= Number(months)) return [];
      return [
        {
          fact: {
            zh: `文字里最晚的是${last.words}，${then.text} 才发现`,
            en: `the last month named is ${last.words}, found on ${then.text}`,
          },
          at,
          related: [{ note: { zh: '发现的时间', en: 'when it was found' }, at: then.at }],
        },
      ];
    });
  },
});
