import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly names: Reference;
}

const figures = '一二三四五六七八九';
const counted = new RegExp(`[两${figures}\\d](?:\\s|（[^（）]*）|\\([^()]*\\))*(?:人|名)`);

/** A number behind a row of names that a case knows, 王一鸣、李思远两人, is that of the names. Silent where others stand in the row. */
export const peopleCounted = defineCheck<Parameters>({
  name: 'people-counted',
  parameters: keys({ in: reference, names: reference }, ['in', 'names']),
  needs: ({ in: places, names }) => [places, names],
  run(asked, { in: places, names }) {
    const texts = findAll(asked, places).filter(({ text }) => counted.test(text));
    if (texts.length === 0) return [];
    const known = [...new Set(findAll(asked, names).map(({ text }) => text.trim()))].filter((name) => name !== '');
    if (known.length === 0) return [];

    const one = `(?:${known.map(escaped).join('|')})`;
    const row = new RegExp(
      `(?<![、，,和及与同跟])(${one}(?:[、，,和及与]${one})*)[，,]?(?:共|共计|一共)?([两二${figures}\\d])(?:人|名执法人员|名行政执法人员)`,
      'g',
    );
    return texts.flatMap(({ text, at }) =>
      [...bare(text).matchAll(row)].flatMap(({ 1: said = '', 2: number = '' }) => {
        const named = said.match(new RegExp(one, 'g')) ?? [];
        const count = countOf(number);
        if (named.length === count) return [];
        return [
          {
            fact: {
              zh: `文字里写了${named.join('、')}，人数写的是${number}人`,
              en: `the words name ${named.join(', ')} and count ${count}`,
            },
            at,
          },
        ];
      }),
    );
  },
});

/** Without what stands in brackets behind a name: 王一鸣（执法证号06021399001）. */
function bare(text: string): string {
  return text.replace(/\s/g, '').replace(/（[^（）]*）|\([^()]*\)/g, '');
}

function countOf(number: string): number {
  if (number === '两') return 2;
  return /\d/.test(number) ? Number(number) : figures.indexOf(number) + 1;
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
