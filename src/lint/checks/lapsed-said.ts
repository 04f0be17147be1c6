import { isBefore, parseMoment } from '../../model/moment.ts';
import { daysIn } from '../days-in.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly of: string;
  readonly acts: Reference;
}

/** 检定有效期至2026年6月30日; 委托期限自2026年3月9日至2026年6月30日 */
const until = /(?:有效期限?|期限)(?:自[^至，。；]{0,16})?(?:至|到|截至|为)/;

/** What a text says to hold until a day, in a clause that tells of it, still held on the day of each act. */
export const lapsedSaid = defineCheck<Parameters>({
  name: 'lapsed-said',
  parameters: keys({ in: reference, of: word, acts: reference }, ['in', 'of', 'acts']),
  needs: ({ in: places, acts }) => [places, acts],
  run(asked, { in: places, of, acts }) {
    const texts = findAll(asked, places).filter(({ text }) => until.test(text));
    if (texts.length === 0) return [];
    const subject = new RegExp(of, 'u');
    const said = texts.flatMap(({ text, at }) =>
      text.split(/[。；;\n]/).flatMap((sentence) => {
        const found = until.exec(sentence);
        if (found === null || !subject.test(sentence.slice(0, found.index + found[0].length))) return [];
        const [day] = daysIn(sentence.slice(found.index + found[0].length));
        if (day === undefined || day.year === '') return [];
        const two = (value: number) => String(value).padStart(2, '0');
        const end = parseMoment(`${day.year}-${two(day.month)}-${two(day.day)}`);
        return end === undefined ? [] : [{ end, said: day.said, at }];
      }),
    );
    if (said.length === 0) return [];

    const done = momentsOf(findAll(asked, acts));
    return said.flatMap(({ end, said: words, at }) => {
      const late = done.find(({ moment }) => isBefore(end, moment));
      if (late === undefined) return [];
      return [
        {
          fact: { zh: `写的是到${words}止，${late.moment.text} 还在用`, en: `good until ${words}, used on ${late.moment.text}` },
          at,
          related: [{ note: { zh: '用的时间', en: 'when it was used' }, at: late.at }],
        },
      ];
    });
  },
});
