import { amountsIn } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly amount: Reference;
  readonly unless?: readonly string[];
}

/** 3000元以上5000元以下, 三千元至五千元 */
const range = /[\d,.零〇一二两三四五六七八九十百千万]+元(?:以上|至|到)[^，。；元]{0,2}[\d,.零〇一二两三四五六七八九十百千万]+元(?:以下)?/g;

/** Where a text names ranges of an amount, such as a level of penalty, some amount of the text, or the one that is stated, lies in one of them. */
export const rangeSaid = defineCheck<Parameters>({
  name: 'range-said',
  parameters: keys({ in: reference, amount: reference, unless: texts }, ['in', 'amount']),
  needs: ({ in: places, amount }) => [places, amount],
  run(asked, { in: places, amount, unless = [] }) {
    const stated = findAll(asked, amount).map(({ text }) => Number(text));
    if (stated.length === 0) return [];
    return findAll(asked, places).flatMap(({ text, at }) => {
      if (unless.some((word) => text.includes(word))) return [];
      const plain = text.normalize('NFKC');
      const ranges = [...plain.matchAll(range)].map(([words]) => ({ words, ends: amountsIn(words) }));
      if (ranges.length === 0) return [];
      const amounts = [...stated, ...amountsIn(plain.replace(range, ''))];
      if (ranges.some(({ ends: [least = 0, most = 0] }) => amounts.some((each) => least <= each && each <= most))) return [];
      const said = ranges.map(({ words }) => words).join('、');
      return [
        {
          fact: {
            zh: `文字里的幅度是${said}，数额是 ${stated.join('、')} 元`,
            en: `the range is ${said}, the amount ${stated.join(', ')}`,
          },
          at,
        },
      ];
    });
  },
});
