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

/**
 * The last month that a text names with its year is not so many full months before a moment; 今年, 去年 and 前年 are those of that moment, 同年, 次年
 * and a month alone go with the year before them. Silent where the text names none, or says one of the words.
 */
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
      const said = monthsIn(text, year).map(({ words, year: itsYear, month: itsMonth }) => ({
        words,
        ago: year * 12 + month - itsYear * 12 - itsMonth,
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

/** 2023年3月, 23年3月, 2023-03, 今年2月, 去年年底, 同年5月, 至5月 */
const months =
  /(?:(\d{4})|(?<!\d)(\d{2}))\s*年(?:\s*(\d{1,2})\s*月)?|(\d{4})[-/.](\d{1,2})(?!\d)|(今年|本年度?|去年|上年|前年|同年|当年|次年|翌年)(?:\s*(\d{1,2})\s*月)?|(本月|上月|上个月|日前|近日|近期)|(?<!\d)(\d{1,2})\s*月(?!内|以)/g;

const yearsAgo: Readonly<Record<string, number>> = { 今: 0, 本: 0, 去: 1, 上: 1, 前: 2 };

/** The months of a text with their years, counted from the year in which it was written. A year alone is its last month. */
function monthsIn(text: string, now: number) {
  let before: number | undefined;
  return [...text.normalize('NFKC').matchAll(months)].flatMap(
    ([words, full, short, ofYear, dashed, ofDashed, word, ofWord, lately, alone]) => {
      if (lately !== undefined) return [{ words, year: now, month: 12 }];
      const written = full ?? dashed ?? (short === undefined ? undefined : `20${short}`);
      const year = written === undefined ? yearOf(word, before, now) : Number(written);
      if (year === undefined) return [];
      before = year;
      return [{ words, year, month: Number(ofYear ?? ofDashed ?? ofWord ?? alone ?? '12') }];
    },
  );
}

function yearOf(word: string | undefined, before: number | undefined, now: number): number | undefined {
  const ago = yearsAgo[word?.charAt(0) ?? ''];
  if (ago !== undefined) return now - ago;
  if (before === undefined) return undefined;

  return word === '次年' || word === '翌年' ? before + 1 : before;
}
