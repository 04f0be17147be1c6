import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly mark: string;
  readonly of: Reference;
}

/**
 * A text that gives marks of one shape, such as stakes of a road, gives at least one that stands elsewhere. Of a shape with a group, only that is
 * compared. Silent where none stands there.
 */
export const marksSaid = defineCheck<Parameters>({
  name: 'marks-said',
  parameters: keys({ in: reference, mark: word, of: reference }, ['in', 'mark', 'of']),
  needs: ({ in: places, of }) => [places, of],
  run(asked, { in: places, mark, of }) {
    const pattern = new RegExp(mark, 'gu');
    const marks = (text: string) => [...text.normalize('NFKC').matchAll(pattern)].map(([whole, part]) => plain(part ?? whole));
    const said = findAll(asked, places).flatMap((each) => {
      const own = marks(each.text);
      return own.length === 0 ? [] : [{ ...each, own }];
    });
    if (said.length === 0) return [];
    const there = findAll(asked, of).flatMap(({ text, at }) => marks(text).map((one) => ({ one, at })));
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

/** K12+010 is K12+10, 十五 is 15. */
function plain(mark: string): string {
  if (/^[〇零一二两三四五六七八九十百]+$/u.test(mark)) return String(numberInWords(mark));
  return mark.replace(/\d+/g, (figures) => String(Number(figures)));
}
