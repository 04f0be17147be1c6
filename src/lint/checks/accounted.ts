import { quote } from '../../schema/quote.ts';
import { writtenBeside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { type Found, findAll } from '../find.ts';
import { namesHeld } from '../names-held.ts';
import { keys, type Reference, reference, word, yes } from '../parameters.ts';

interface Parameters {
  readonly items: Reference;
  readonly of: Reference;
  readonly count: string;
  readonly whole?: 'yes';
  /** What only one list names is passed over, and what they count in different units. */
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
    const named = findAll(asked, items);
    if (taken.length === 0 || named.length === 0) return [];
    const names = named.map(({ text }) => plain(text));
    const held = namesHeld(
      names,
      taken.map(({ text }) => plain(text)),
    );

    return named.flatMap((item, index) => {
      const same = held(names[index] ?? '').flatMap((place) => taken[place] ?? []);
      const [first] = same;
      if (first === undefined && shared === 'yes') return [];
      if (first === undefined) {
        const list = listOf(taken);
        const fact =
          whole === 'yes'
            ? {
                zh: `${quote(item.text)}没有去向，退还、处理的是${list.zh}`,
                en: `nothing says what became of ${quote(item.text)}; given back: ${list.en}`,
              }
            : { zh: `${quote(item.text)}不在清单上，清单上是${list.zh}`, en: `${quote(item.text)} is not on the list: ${list.en}` };
        return [{ fact, at: item.at }];
      }
      if (shared === 'yes' && same.some((each) => unitsDiffer(item, each, count))) return [];
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

/** So many names are told of a list; the reader has the others before him. */
const told = 6;

function listOf(taken: readonly Found[]): { readonly zh: string; readonly en: string } {
  const names = taken
    .slice(0, told)
    .map(({ text }) => quote(text.trim()))
    .join('、');

  return taken.length <= told
    ? { zh: names, en: names }
    : { zh: `${names}等 ${taken.length} 项`, en: `${names} and others, ${taken.length} in all` };
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

/** The number at the head of the quantity beside a name: 2辆. */
function quantityOf(item: Found, key: string): number | undefined {
  const [figures] = /^\d+(\.\d+)?/.exec(plain(writtenBeside(item, key))) ?? [];
  return figures === undefined ? undefined : Number(figures);
}

/** 1箱 and 12瓶 are not compared. */
function unitsDiffer(one: Found, other: Found, key: string): boolean {
  const [unit, its] = [one, other].map((item) => /^\d+(?:\.\d+)?(\p{Script=Han})/u.exec(plain(writtenBeside(item, key)))?.[1]);
  return unit !== undefined && its !== undefined && unit !== its;
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce<number | undefined>((total, each) => (total === undefined || each === undefined ? undefined : total + each), 0);
}
