import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference, texts, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly say: string;
  readonly modes: readonly string[];
  readonly unless?: readonly string[];
}

/** A text does not count more media than the case has: 照片5张 where there are two. Silent where the case has none of these modes. */
export const mediaCounted = defineCheck<Parameters>({
  name: 'media-counted',
  parameters: keys({ in: reference, say: word, modes: texts, unless: texts }, ['in', 'say', 'modes']),
  keys: ['方式'],
  needs: ({ in: places }) => [places],
  run(asked, { in: places, say, modes, unless = [] }) {
    const said = findAll(asked, places).flatMap(({ text, at }) =>
      [...text.matchAll(new RegExp(say, 'gu'))].map(({ 0: words, 1: count = '' }) => ({ words, at, count: numberInWords(count) })),
    );
    if (said.length === 0) return [];
    const { media, records } = asked.ground.subjects;
    const there = media.filter(({ data }) => modes.includes(String(data.方式))).length;
    if (there === 0 || records.some((record) => record.texts.some(({ text }) => unless.some((each) => text.includes(each))))) return [];

    return said
      .filter(({ words, count }, index) => count > there && said.findIndex((each) => each.words === words) === index)
      .map(({ words, at }) => ({
        fact: { zh: `文字里写的是${quote(words)}，案卷里共 ${there} 项`, en: `the words say ${quote(words)}, the file has ${there}` },
        at,
        absence: true,
      }));
  },
});
