import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { lettersOff, turned } from '../letters-off.ts';
import { keys, type Reference, reference, yes } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly of: Reference;
  readonly turned?: 'yes';
}

/** A long number in a text, a telephone's or an order's, is not one of the case with one figure wrong or two turned; `turned`: only that. */
export const slipsSaid = defineCheck<Parameters>({
  name: 'slips-said',
  parameters: keys({ in: reference, of: reference, turned: yes }, ['in', 'of']),
  needs: ({ in: places, of }) => [places, of],
  run(asked, { in: places, of, turned: only }) {
    const texts = findAll(asked, places).flatMap((each) => {
      const said = numbersIn(each.text);
      return said.length === 0 ? [] : [{ ...each, said }];
    });
    if (texts.length === 0) return [];
    const known = findAll(asked, of).flatMap(({ text, at }) => numbersIn(text).map((number) => ({ number, at })));

    return texts.flatMap(({ said, at }) =>
      said.flatMap((number) => {
        if (known.some((each) => each.number === number)) return [];
        const meant = known.find(
          (each) => turned(each.number, number, 'next') || (only === undefined && lettersOff(each.number, number)?.length === 1),
        );
        if (meant === undefined) return [];
        return [
          {
            fact: {
              zh: `文字里写的是${quote(number)}，别处写的差一位或者颠倒了两位`,
              en: `${quote(number)} differs in a figure from what stands elsewhere`,
            },
            at,
            related: [{ note: { zh: '别处写的', en: 'what stands elsewhere' }, at: meant.at }],
          },
        ];
      }),
    );
  },
});

/** Of eight figures and letters or more, four figures at least: shorter ones are too often alike. 13800000001, HY202603020812A017 */
function numbersIn(text: string): readonly string[] {
  const runs = text.match(/(?<![A-Za-z\d])[A-Za-z\d][A-Za-z\d-]{6,}[A-Za-z\d](?![A-Za-z\d])/g) ?? [];
  return runs.filter((run) => run.replace(/\D/g, '').length >= 4);
}
