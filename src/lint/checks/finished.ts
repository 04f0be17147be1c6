import { under } from '../../model/pointer.ts';
import { remember } from '../../model/remember.ts';
import type { Value } from '../../model/value.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { keys, texts } from '../parameters.ts';

/** No placeholder remains. */
export const finished = defineCheck<{ readonly words: readonly string[] }>({
  name: 'finished',
  parameters: keys({ words: texts }, ['words']),
  run({ subject }, { words }) {
    if (!mentions(subject.data, anyOf(words))) return [];
    return textsOf(subject.data, '').flatMap(({ text, pointer }) => {
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

/** Whether one of the words stands anywhere, be it as a part of another: hardly any record has one. */
function mentions(value: Value, words: RegExp): boolean {
  if (typeof value === 'string') return words.test(value) || nothingSaid.test(value);
  for (const key in value) if (mentions((value as Readonly<Record<string, Value>>)[key] ?? '', words)) return true;
  return false;
}

const anyOf = remember(
  (words: readonly string[]) => new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')),
);

/** A word of letters stands by itself; others stand wherever they are. */
function stands(word: string, text: string): boolean {
  if (!text.includes(word)) return false;
  if (!/^[A-Za-z]+$/.test(word)) return true;
  return new RegExp(`(?<![A-Za-z0-9])${word}(?![A-Za-z0-9])`).test(text);
}

function textsOf(value: Value, pointer: string): readonly { readonly text: string; readonly pointer: string }[] {
  if (typeof value === 'string') return [{ text: value, pointer }];
  return Object.entries(value).flatMap(([key, each]: [string, Value]) => textsOf(each, under(pointer, key)));
}
