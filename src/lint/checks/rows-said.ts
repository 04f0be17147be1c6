import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly behind: string;
  readonly names: Reference;
  readonly or?: Reference;
}

/** What stands behind the first name: what is in brackets, the second name of two or three letters, and what may follow it in a sentence. */
const second =
  /(?:[（(][^（）()]*[）)])?[、和](\p{Script=Han}{2,3}?)(?=[（(，。、,；;]|在|到|对|向|于|依|根据|出示|现场|检查|巡查|两|二人|共|制作|驾|的)/uy;

/**
 * Of a row of names behind a word, 执法人员王一鸣、李思远, of which the first is known, the second is one too. Silent where no name of two or
 * three letters stands there, such as 驾驶人 or 民警.
 */
export const rowsSaid = defineCheck<Parameters>({
  name: 'rows-said',
  parameters: keys({ in: reference, behind: word, names: reference, or: reference }, ['in', 'behind', 'names']),
  needs: ({ in: places, names }) => [places, names],
  run(asked, { in: places, behind, names, or = [] }) {
    const texts = findAll(asked, places).filter(({ text }) => text.includes(behind));
    if (texts.length === 0) return [];
    const known = [...new Set(findAll(asked, names).map(({ text }) => text.trim()))];
    const may = [...known, ...findAll(asked, or).map(({ text }) => text.trim())];
    if (known.length < 2) return [];

    return texts.flatMap(({ text, at }) =>
      behindEach(text, behind).flatMap((start) => {
        const first = known.find((each) => text.startsWith(each, start));
        if (first === undefined) return [];
        second.lastIndex = start + first.length;
        const [, name = ''] = second.exec(text) ?? [];
        if (name === '') return [];
        const whole = text.slice(start - behind.length, second.lastIndex);
        const rest = text.slice(second.lastIndex - name.length);
        if (/[人员警者等方]$/.test(name) || may.some((each) => rest.startsWith(each))) return [];
        return [
          {
            fact: {
              zh: `文字里写的是${quote(whole)}，案件里没有${quote(name)}`,
              en: `the words say ${quote(whole)}; ${quote(name)} is nobody of them`,
            },
            at,
          },
        ];
      }),
    );
  },
});

/** Where each of these words ends. */
function behindEach(text: string, word: string): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) ends.push(at + word.length);

  return ends;
}
