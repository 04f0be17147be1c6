import { amountsIn, withoutRates, withoutRestated } from '../amounts-in.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll } from '../find.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly amount: Reference;
  readonly about?: readonly string[];
}

/** A text that names amounts names this one, or what some of them come to together: 两项罚款1000元、2000元，没收500元 names a fine of 3000. */
export const amountSaid = defineCheck<Parameters>({
  name: 'amount-said',
  parameters: keys({ in: reference, amount: reference, about: texts }, ['in', 'amount']),
  needs: ({ in: places, amount }) => [places, amount],
  run(asked, { in: places, amount, about }) {
    const wanted = find(asked, amount).filter(({ text }) => /^\d+(\.\d+)?$/.test(text.trim()));
    const [first] = wanted;
    if (first === undefined) return [];

    const said = findAll(asked, places)
      .filter(({ text }) => about === undefined || about.some((word) => text.includes(word)))
      .map((each) => ({ ...each, amounts: amountsIn(withoutRates(withoutRestated(each.text.normalize('NFKC')))) }))
      .filter(({ amounts }) => amounts.length > 0);
    const [place] = said;
    if (place === undefined || said.some(({ amounts }) => wanted.some(({ text }) => names(amounts, Number(text))))) return [];
    const [stated] = place.amounts;
    return [
      {
        fact: { zh: `文字里写的是 ${stated} 元，金额是 ${first.text} 元`, en: `the words say ${stated} yuan, the amount is ${first.text}` },
        at: place.at,
        related: [{ note: { zh: '金额', en: 'the amount' }, at: first.at }],
      },
    ];
  },
});

function names(amounts: readonly number[], wanted: number): boolean {
  const cents = amounts.slice(0, most).map((amount) => Math.round(amount * 100));
  const sums = new Set([0]);
  for (const amount of cents) for (const sum of [...sums]) sums.add(sum + amount);

  return amounts.includes(wanted) || sums.has(Math.round(wanted * 100)) || sumOf(amounts) === Math.round(wanted * 100);
}

/** Of more amounts than these only the sum of all is asked: some of many come to anything. */
const most = 4;

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
}
