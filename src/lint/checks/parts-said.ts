import { amountsIn, withoutRates } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll } from '../find.ts';
import { keys, type Reference, reference, texts, word } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly in: Reference;
  readonly amount: Reference;
  /** With which words a text begins to tell the parts. */
  readonly after: string;
  readonly unless?: readonly string[];
}

/** The parts of which a text says that an amount is made add up to it: 费用为挖掘机台班1600元、人工6人共1800元、清运460元. */
export const partsSaid = defineCheck<Parameters>({
  name: 'parts-said',
  parameters: keys({ in: reference, amount: reference, after: word, unless: texts }, ['in', 'amount', 'after']),
  needs: ({ in: places, amount }) => [places, amount],
  run(asked, { in: places, amount, after, unless = [] }) {
    const [whole] = find(asked, amount).filter(({ text }) => /^\d+(\.\d{1,2})?$/.test(text.trim()));
    if (whole === undefined) return [];
    const due = Math.round(Number(whole.text) * 100);
    return findAll(asked, places).flatMap(({ text, at }) => {
      const [, told = ''] = new RegExp(`${patternOf(after).source}([^。；;\\n]*)`, 'u').exec(text.normalize('NFKC')) ?? [];
      if (unless.some((each) => told.includes(each)) || told !== withoutRates(told)) return [];
      const parts = amountsIn(told).map((each) => Math.round(each * 100));
      // 费用3860元，其中……: the whole may stand among its parts
      const [first, ...others] = parts;
      const added = first === due && others.length > 0 ? others : parts;
      const sum = added.reduce((total, each) => total + each, 0);
      if (added.length < 2 || sum === due || added.includes(due)) return [];
      return [
        {
          fact: {
            zh: `各项合计 ${sum / 100} 元，写的是 ${whole.text} 元`,
            en: `the parts come to ${sum / 100} yuan, ${whole.text} is stated`,
          },
          at,
          related: [{ note: { zh: '写明的数额', en: 'the amount stated' }, at: whole.at }],
        },
      ];
    });
  },
});
