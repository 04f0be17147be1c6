import { parseMoment } from '../../model/moment.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference, word, yes } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly in: Reference;
  readonly mark: string;
  readonly of: Reference;
  /** The shape in the other texts, where it is another. */
  readonly there?: string;
  /** Only the first mark of a text is asked. */
  readonly first?: 'yes';
}

/**
 * A text that gives marks of one shape, such as stakes of a road, gives at least one that stands elsewhere. Of a shape with a group, only that is
 * compared. Silent where none stands there. A moment of a record, 2026-03-02 09:10, is read as 2026年3月2日9时10分.
 */
export const marksSaid = defineCheck<Parameters>({
  name: 'marks-said',
  parameters: keys({ in: reference, mark: word, of: reference, there: word, first: yes }, ['in', 'mark', 'of']),
  needs: ({ in: places, of }) => [places, of],
  run(asked, { in: places, mark, of, there: shape = mark, first: onlyFirst }) {
    const said = findAll(asked, places).flatMap((each) => {
      const all = marksIn(each.text, mark);
      const own = onlyFirst === 'yes' ? all.slice(0, 1) : all;
      return own.length === 0 ? [] : [{ ...each, own }];
    });
    if (said.length === 0) return [];
    const there = findAll(asked, of).flatMap(({ text, at }) => marksIn(inWords(text), shape).map((one) => ({ one, at })));
    const [first] = there;
    if (first === undefined) return [];

    return said
      .filter(({ own }) => !own.some((each) => there.some(({ one }) => one === each)))
      .map(({ own, at }) => ({
        fact: {
          zh: `这里写的是${quote(own[0] ?? '')}，那里是${quote(first.one)}`,
          en: `${quote(own[0] ?? '')} here, ${quote(first.one)} there`,
        },
        at,
        related: [{ note: { zh: '与这里不一致', en: 'differs from this' }, at: first.at }],
      }));
  },
});

function marksIn(text: string, shape: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(patternOf(shape, 'gu'))].map(([whole, part]) => plain(part ?? whole));
}

/** A moment as a text would say it; any other text as it is. */
function inWords(text: string): string {
  if (parseMoment(text.trim()) === undefined) return text;
  const [year, month, day, hour, minute] = (text.match(/\d+/g) ?? []).map(Number);
  return `${year}年${month}月${day}日${hour === undefined || minute === undefined ? '' : `${hour}时${minute}分`}`;
}

/** K12+010 is K12+10, 十五 is 15. */
function plain(mark: string): string {
  if (/^[〇零一二两三四五六七八九十百]+$/u.test(mark)) return String(numberInWords(mark));
  return mark.replace(/\d+/g, (figures) => String(Number(figures)));
}
