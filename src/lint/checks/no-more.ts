import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { find } from '../find.ts';
import { count, keys, type Reference, reference, yes } from '../parameters.ts';

interface Parameters {
  readonly of: Reference;
  readonly than?: Reference;
  readonly most?: string;
  readonly times?: string;
  readonly below?: 'yes';
}

/** An amount is no more than another, or than a number; `below`: it is less. */
export const noMore = defineCheck<Parameters>({
  name: 'no-more',
  parameters: keys({ of: reference, than: reference, most: { type: 'string', format: 'money' }, times: count, below: yes }, ['of']),
  needs: ({ of, than, most }) => (than === undefined || most !== undefined ? [of] : [of, than]),
  run(asked, { of, than, most, times = '1', below }) {
    const others = than === undefined ? [] : find(asked, than).filter(({ text }) => amountOf(text) !== undefined);
    const limit = others.toSorted((one, other) => (amountOf(other.text) ?? 0) - (amountOf(one.text) ?? 0))[0];
    const amount = amountOf(limit?.text ?? most);
    if (amount === undefined) return [];
    const bound = amount * Number(times);
    const text = String(bound);

    return find(asked, of).flatMap(({ text: written, at }) => {
      const stated = amountOf(written);
      if (stated === undefined || stated < bound || (stated === bound && below === undefined)) return [];
      return [
        {
          fact:
            stated > bound
              ? { zh: `${quote(written)}，多于 ${text}`, en: `${quote(written)} is more than ${text}` }
              : { zh: `${quote(written)}，达到 ${text}`, en: `${quote(written)} reaches ${text}` },
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
