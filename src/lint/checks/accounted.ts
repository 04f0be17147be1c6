import { quote } from '../../schema/quote.ts';
import { writtenBeside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { type Found, findAll } from '../find.ts';
import { keys, type Reference, reference, word, yes } from '../parameters.ts';

interface Parameters {
  readonly items: Reference;
  readonly of: Reference;
  readonly count: string;
  readonly whole?: 'yes';
  /** What only one list names is passed over. */
  readonly shared?: 'yes';
}

/**
 * Items that are given back (or sold) are among those that were taken, and no more of each; `whole`: what was taken is among what is given
 * back, and no less; `shared`: only the quantities of what both lists name. Silent where the other list is empty.
 */
export const accounted = defineCheck<Parameters>({
  name: 'accounted',
  parameters: keys({ items: reference, of: reference, count: word, whole: yes, shared: yes }, ['items', 'of', 'count']),
  needs: ({ items, of }) => [items, of],
  run(asked, { items, of, count, whole, shared }) {
    const taken = findAll(asked, of);
    if (taken.length === 0) return [];

    return findAll(asked, items).flatMap((item) => {
      const same = taken.filter(({ text }) => isSame(plain(text), plain(item.text)));
      const [first] = same;
      if (first === undefined && shared === 'yes') return [];
      if (first === undefined) {
        const names = taken.map(({ text }) => quote(text.trim())).join('、');
        const fact =
          whole === 'yes'
            ? {
                zh: `${quote(item.text)}没有去向，退还、处理的是${names}`,
                en: `nothing says what became of ${quote(item.text)}; given back: ${names}`,
              }
            : { zh: `${quote(item.text)}不在清单上，清单上是${names}`, en: `${quote(item.text)} is not on the list: ${names}` };
        return [{ fact, at: item.at }];
      }
      const [given, had] = [quantityOf(item, count), sum(same.map((each) => quantityOf(each, count)))];
      if (given === undefined || had === undefined || given <= had) return [];
      return [
        {
          fact:
            whole === 'yes'
              ? {
                  zh: `${quote(item.text)}有 ${given}，退还、处理的只有 ${had}`,
                  en: `${quote(item.text)}: ${given} taken, ${had} given back`,
                }
              : { zh: `${quote(item.text)}写的是 ${given}，清单上只有 ${had}`, en: `${quote(item.text)}: ${given}, the list holds ${had}` },
          at: item.at,
          related: [{ note: { zh: '另一份清单上', en: 'on the other list' }, at: first.at }],
        },
      ];
    });
  },
});

/** One may be the longer name of the other: 中型客车 and 中型客车辽BZ0A02. */
function isSame(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** The number at the head of the quantity beside a name: 2辆. */
function quantityOf(item: Found, key: string): number | undefined {
  const [figures] = /^\d+(\.\d+)?/.exec(plain(writtenBeside(item, key))) ?? [];
  return figures === undefined ? undefined : Number(figures);
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>((total, each) => (total === undefined || each === undefined ? undefined : total + each), 0);
}
