import { defineCheck } from '../define-check.ts';
import { find, findAll } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly of: Reference;
  readonly to: Reference;
  readonly need?: 'enough' | 'no-more' | 'exact';
}

/** Amounts in several places add up to another amount. */
export const addsUp = defineCheck<Parameters>({
  name: 'adds-up',
  parameters: keys({ of: reference, to: reference, need: { enum: ['enough', 'no-more', 'exact'] } }, ['of', 'to']),
  needs: ({ of, to }) => [of, to],
  run(asked, { of, to, need = 'exact' }) {
    const parts = findAll(asked, of).filter(({ text }) => isAmount(text));
    const [whole] = find(asked, to).filter(({ text }) => isAmount(text));
    const last = parts.at(-1);
    if (whole === undefined || last === undefined) return [];

    const sum = parts.reduce((total, { text }) => total + cents(text), 0);
    const due = cents(whole.text);
    if (sum === due || (sum > due && need === 'enough') || (sum < due && need === 'no-more')) return [];
    const total = sum / 100;
    return [
      {
        fact: { zh: `合计 ${total} 元，应当是 ${whole.text} 元`, en: `${total} yuan in all, due are ${whole.text}` },
        at: last.at,
        related: [{ note: { zh: '应当合计', en: 'what is due' }, at: whole.at }],
      },
    ];
  },
});

function isAmount(text: string): boolean {
  return /^\d+(\.\d{1,2})?$/.test(text.trim());
}

function cents(text: string): number {
  return Math.round(Number(text) * 100);
}
