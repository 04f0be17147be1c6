import { quote } from '../../schema/quote.ts';
import { writtenBeside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact, Spot } from '../fact.ts';
import { type Found, findAll } from '../find.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly items: Reference;
  readonly count: string;
  /** Words that say how many there are without a name: 抽取四片. */
  readonly behind?: string;
}

/**
 * A number that a text gives right behind the name of an item, 车钥匙2把, is that of the list; one behind the words `behind` is that of an
 * item, or of all that are counted in that unit. Silent about names that no number follows.
 */
export const countsSaid = defineCheck<Parameters>({
  name: 'counts-said',
  parameters: keys({ in: reference, items: reference, count: word, behind: word }, ['in', 'items', 'count']),
  needs: ({ in: places, items }) => [places, items],
  run(asked, { in: places, items, count, behind }) {
    const listed = findAll(asked, items).flatMap((item) => {
      const [, figures, unit = ''] = /^(\d+)(\p{Script=Han})/u.exec(plain(writtenBeside(item, count))) ?? [];
      return figures === undefined ? [] : [{ item, name: plain(item.text), figures: [figures], unit }];
    });
    const all = behind === undefined ? [] : together(listed);

    return findAll(asked, places).flatMap(({ text, at }) => {
      const words = plain(text);
      return [
        ...listed.flatMap((each) => judge(each, countsOf(words, each.name, each.unit), at)),
        ...all.flatMap((each) => judge(each, countsBehind(words, behind ?? '', each.unit), at)),
      ];
    });
  },
});

/** What a list has of an item, or of all items of one unit: one of the figures is meant. */
interface Counted {
  readonly item: Found;
  readonly name: string;
  readonly figures: readonly string[];
  readonly unit: string;
}

/** The items of each unit together: any of them, or all. */
function together(listed: readonly Counted[]): readonly Counted[] {
  return [...new Set(listed.map(({ unit }) => unit))].flatMap((unit) => {
    const alike = listed.filter((each) => each.unit === unit);
    const [first] = alike;
    const figures = alike.flatMap((each) => each.figures);
    const sum = String(figures.reduce((total, each) => total + Number(each), 0));
    return first === undefined ? [] : [{ ...first, name: alike.length === 1 ? first.name : '', figures: [...new Set([sum, ...figures])] }];
  });
}

function judge({ item, name, figures, unit }: Counted, said: readonly string[], at: Spot): readonly Fact[] {
  const [first] = said;
  if (first === undefined || said.some((each) => figures.includes(each))) return [];
  const wrong = quote(`${name}${first}${unit}`);
  return [
    {
      fact: { zh: `文字里写的是${wrong}，清单上是 ${figures[0]}${unit}`, en: `the words say ${wrong}, the list has ${figures[0]}${unit}` },
      at,
      related: [{ note: { zh: '清单上', en: 'on the list' }, at: item.at }],
    },
  ];
}

/** Figures or numerals with the unit, right behind one of the words. */
function countsBehind(words: string, behind: string, unit: string): readonly string[] {
  const shape = new RegExp(`(?:${behind})了?(?:其中)?的?(\\d+|[一二两三四五六七八九十百]+)${unit}`, 'gu');
  return [...words.matchAll(shape)].map(([, number = '']) => String(numberInWords(number)));
}

function countsOf(words: string, name: string, unit: string): readonly string[] {
  const found: string[] = [];
  for (let at = words.indexOf(name); at !== -1; at = words.indexOf(name, at + 1)) {
    const [, number] =
      new RegExp(`^(\\d+|[一二两三四五六七八九十百]+)${unit}`).exec(words.slice(at + name.length, at + name.length + 8)) ?? [];
    if (number !== undefined) found.push(String(numberInWords(number)));
  }
  return found;
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s“”"]/g, '');
}
