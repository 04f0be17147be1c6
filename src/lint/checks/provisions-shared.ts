import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference, texts, yes } from '../parameters.ts';

interface Parameters {
  readonly this: Reference;
  readonly that: Reference;
  readonly every?: 'yes';
  readonly except?: readonly string[];
}

/** Two lists of provisions have an article in common; paragraphs and items are not held against one another. Silent where one names none. */
export const provisionsShared = defineCheck<Parameters>({
  name: 'provisions-shared',
  parameters: keys({ this: reference, that: reference, every: yes, except: texts }, ['this', 'that']),
  needs: ({ this: ours, that: theirs }) => [ours, theirs],
  run(asked, { this: ours, that: theirs, every, except = [] }) {
    const own = findAll(asked, ours);
    const others = findAll(asked, theirs);
    const [mine, other] = [own[0], others[0]];
    const here = own.flatMap(({ text }) => provisionsIn(text));
    const there = others.flatMap(({ text }) => provisionsIn(text));
    if (mine === undefined || other === undefined || here.length === 0 || there.length === 0) return [];
    const strange = here.filter((each) => !there.includes(each));
    if (every === 'yes') {
      const added = strange.filter((each) => !except.some((statute) => each.startsWith(`${statute} `)));
      const [first] = added;
      // where nothing is shared, that is another question
      if (first === undefined || strange.length === here.length) return [];
      const at = own.find(({ text }) => provisionsIn(text).includes(first))?.at ?? mine.at;
      const named = added.map((each) => each.replace(/^(.*) (\d+)$/, '《$1》第$2条')).join('、');
      return [
        {
          fact: { zh: `多了${named}`, en: `${named} is new` },
          at,
          related: [{ note: { zh: '那里没有这一条', en: 'it does not stand here' }, at: other.at }],
        },
      ];
    }
    if (strange.length < here.length) return [];
    return [
      {
        fact: { zh: `这里是${quote(mine.text)}，那里是${quote(other.text)}`, en: `${quote(mine.text)} here, ${quote(other.text)} there` },
        at: mine.at,
        related: [{ note: { zh: '没有一条与这里相同', en: 'none of these is the same' }, at: other.at }],
      },
    ];
  },
});

/** 《公路法》第四十六条、第七十七条: the statute with each of its articles, whatever stands before its short name. */
function provisionsIn(text: string): readonly string[] {
  return [...text.normalize('NFKC').matchAll(/《([^》]+)》([^《]*)/g)].flatMap(([, statute = '', rest = '']) =>
    [...rest.matchAll(/第([零〇一二三四五六七八九十百千\d]+)条/g)].map(
      ([, article = '']) => `${statute.replace(/^中华人民共和国/, '')} ${numberInWords(article)}`,
    ),
  );
}
