import { rememberLast } from '../../model/remember-last.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import type { Ground } from '../ground.ts';
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

    const { one, row } = rowOf(asked.ground)(known);
    return texts.flatMap(({ text, at }) =>
      [...bare(text).matchAll(row)].flatMap(({ 1: said = '', 2: number = '' }) => {
        const named = said.match(one) ?? [];
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

interface Row {
  readonly one: RegExp;
  readonly row: RegExp;
}

/** A row of some names with a number behind it; the records of a case mostly ask for the same names. */
const rowOf = rememberLast((_: Ground) => {
  const made = new Map<string, Row>();

  return (names: readonly string[]): Row => {
    const one = `(?:${names.map(escaped).join('|')})`;
    const row =
      made.get(one) ??
      ({
        one: new RegExp(one, 'g'),
        row: new RegExp(
          `(?<![、，,和及与同跟])(${one}(?:[、，,和及与]${one})*)[，,]?(?:共|共计|一共)?([两二${figures}\\d])(?:人|名执法人员|名行政执法人员)`,
          'g',
        ),
      } satisfies Row);
    made.set(one, row);
    return row;
  };
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
