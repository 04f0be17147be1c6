import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { find } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly of: Reference;
  readonly than?: Reference;
  readonly most?: string;
}

/** An amount is no more than another, or than a number. */
export const noMore = defineCheck<Parameters>({
  name: 'no-more',
  parameters: keys({ of: reference, than: reference, most: { type: 'string', format: 'money' } }, ['of']),
  run(asked, { of, than, most }) {
    const [limit] = than === undefined ? [] : find(asked, than);
    const text = limit?.text ?? most;
    const bound = amountOf(text);
    if (text === undefined || bound === undefined) return [];

    return find(asked, of).flatMap(({ text: written, at }) => {
      const amount = amountOf(written);
      if (amount === undefined || amount <= bound) return [];
      return [
        {
          fact: { zh: `${quote(written)}，多于 ${quote(text)}`, en: `${quote(written)} is more than ${quote(text)}` },
          at,
          related: limit === undefined ? [] : [{ note: { zh: '多于这里', en: 'more than this' }, at: limit.at }],
        },
      ];
    });
  },
});

function amountOf(text: string | undefined): number | undefined {
  const plain = text?.normalize('NFKC').replace(/[\s,]/g, '') ?? '';
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
