import { remember } from '../../model/remember.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { keys, texts } from '../parameters.ts';

/** No placeholder remains. */
export const finished = defineCheck<{ readonly words: readonly string[] }>({
  name: 'finished',
  parameters: keys({ words: texts }, ['words']),
  run({ subject }, { words }) {
    const some = anyOf(words);
    if (!some.test(subject.said) && !nothingSaidInLine.test(subject.said)) return [];
    const mentioning = subject.texts.filter(({ text }) => some.test(text) || nothingSaid.test(text));
    return mentioning.flatMap(({ text, pointer }) => {
      const word = nothingSaid.test(text) ? text.trim() : words.find((each) => stands(each, text));
      return word === undefined
        ? []
        : [
            {
              fact: { zh: `还留着${quote(word)}：${quote(text)}`, en: `${quote(word)} remains: ${quote(text)}` },
              at: subject.spot(pointer),
            },
          ];
    });
  },
});

/** Dots, strokes or circles where something should stand; `/`, `\` and 无 are answers. */
const nothingSaid = /^\s*[.…·_＿。○〇×*?？~～—-]{2,}\s*$/u;

const nothingSaidInLine = new RegExp(nothingSaid.source, 'mu');

/** Whether one of the words stands in a text, be it as a part of another: hardly any has one. */
const anyOf = remember(
  (words: readonly string[]) => new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')),
);

/** A word of letters stands by itself; others stand wherever they are. */
function stands(word: string, text: string): boolean {
  if (!text.includes(word)) return false;
  if (!/^[A-Za-z]+$/.test(word)) return true;
  return new RegExp(`(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])`).test(text);
}
