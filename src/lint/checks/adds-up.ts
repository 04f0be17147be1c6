import type { Text } from '../../model/text.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll } from '../find.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly of: Reference;
  readonly to: Reference;
  readonly need?: 'enough' | 'no-more' | 'exact';
  readonly unit?: Text;
}

/** Amounts in several places add up to another amount. */
export const addsUp = defineCheck<Parameters>({
  name: 'adds-up',
  parameters: keys(
    { of: reference, to: reference, need: { enum: ['enough', 'no-more', 'exact'] }, unit: keys({ zh: word, en: word }, ['zh', 'en']) },
    ['of', 'to'],
  ),
  needs: ({ of, to }) => [of, to],
  run(asked, { of, to, need = 'exact', unit = { zh: '元', en: 'yuan' } }) {
    const parts = findAll(asked, of).filter(({ text }) => isAmount(text));
    const [whole] = find(asked, to).filter(({ text }) => isAmount(text));
    const last = parts.at(-1);
    if (whole === undefined || last === undefined) return [];

    const sum = parts.reduce((total, { text }) => total + thousandths(text), 0);
    const due = thousandths(whole.text);
    if (sum === due || (sum > due && need === 'enough') || (sum < due && need === 'no-more')) return [];
    const total = sum / 1000;
    return [
      {
        fact: {
          zh: `合计 ${total} ${unit.zh}，应当是 ${whole.text} ${unit.zh}`,
          en: `${total} ${unit.en} in all, due are ${whole.text}`,
        },
        at: last.at,
        related: [{ note: { zh: '应当合计', en: 'what is due' }, at: whole.at }],
      },
    ];
  },
});

function isAmount(text: string): boolean {
  return /^\d+(\.\d{1,3})?$/.test(text.trim());
}

function thousandths(text: string): number {
  return Math.round(Number(text) * 1000);
}
