import { quote } from '../../schema/quote.ts';
import { writtenBeside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly items: Reference;
  readonly count: string;
}

/** A number that a text gives right behind the name of an item, 车钥匙2把, is that of the list. Silent about names that no number follows. */
export const countsSaid = defineCheck<Parameters>({
  name: 'counts-said',
  parameters: keys({ in: reference, items: reference, count: word }, ['in', 'items', 'count']),
  needs: ({ in: places, items }) => [places, items],
  run(asked, { in: places, items, count }) {
    const listed = findAll(asked, items).flatMap((item) => {
      const [, figures, unit = ''] = /^(\d+)(\p{Script=Han})/u.exec(plain(writtenBeside(item, count))) ?? [];
      return figures === undefined ? [] : [{ item, name: plain(item.text), figures, unit }];
    });
    if (listed.length === 0) return [];

    return findAll(asked, places).flatMap(({ text, at }) => {
      const words = plain(text);
      return listed.flatMap(({ item, name, figures, unit }) => {
        const said = countsOf(words, name, unit);
        const [first] = said;
        if (first === undefined || said.includes(figures)) return [];
        return [
          {
            fact: {
              zh: `文字里写的是${quote(`${name}${first}${unit}`)}，清单上是 ${figures}${unit}`,
              en: `the words say ${quote(`${name}${first}${unit}`)}, the list has ${figures}${unit}`,
            },
            at,
            related: [{ note: { zh: '清单上', en: 'on the list' }, at: item.at }],
          },
        ];
      });
    });
  },
});

function countsOf(words: string, name: string, unit: string): readonly string[] {
  const found: string[] = [];
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const [, figures] = new RegExp(`^(\\d+)${unit}`).exec(words.slice(at + name.length, at + name.length + 8)) ?? [];
    if (figures !== undefined) found.push(figures);
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"]/g, '');
}
