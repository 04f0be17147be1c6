import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly words: readonly string[];
  readonly told: Reference;
  readonly not?: readonly string[];
  readonly 'not-after'?: readonly string[];
}

/** A text says none of these words unless another text said it too. Silent where there is no other text. */
export const wordsTold = defineCheck<Parameters>({
  name: 'words-told',
  parameters: keys({ in: reference, words: texts, told: reference, not: texts, 'not-after': texts }, ['in', 'words', 'told']),
  needs: ({ in: places, told }) => [places, told],
  run(asked, { in: places, words, told, not = [], 'not-after': notAfter = [] }) {
    const before = findAll(asked, told);
    const [first] = before;
    if (first === undefined) return [];

    return findAll(asked, places).flatMap(({ text, at }) => {
      const own = words.filter((each) => says(text, each, not, notAfter) && !before.some((other) => other.text.includes(each)));
      if (own.length === 0) return [];
      const named = own.map(quote).join('、');
      return [
        {
          fact: { zh: `这里有${named}，那里没有`, en: `${named} stands here, not there` },
          at,
          related: [{ note: { zh: '那里写的', en: 'what stands there' }, at: first.at }],
        },
      ];
    });
  },
});

/** Somewhere it stands without a no shortly before or after it. */
function says(text: string, wanted: string, not: readonly string[], notAfter: readonly string[]): boolean {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(Math.max(0, at - 6), at);
    const after = text.slice(at + wanted.length, at + wanted.length + 6);
    if (!not.some((each) => before.includes(each)) && !notAfter.some((each) => after.includes(each))) return true;
  }
  return false;
}
