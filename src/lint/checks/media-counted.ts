import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import type { Ground } from '../ground.ts';
import { namingsIn } from '../namings.ts';
import { numberInWords } from '../number-in-words.ts';
import { keys, type Reference, reference, texts, word } from '../parameters.ts';
import { patternOf } from '../pattern-of.ts';

interface Parameters {
  readonly in: Reference;
  readonly say: string;
  readonly modes: readonly string[];
  readonly unless?: readonly string[];
  /** Where media files are; a record that names one that no list of media describes leaves their number open. */
  readonly folder: string;
}

/** A text does not count more media than the case has: 照片5张 where there are two. Silent where the case has none of these modes. */
export const mediaCounted = defineCheck<Parameters>({
  name: 'media-counted',
  parameters: keys({ in: reference, say: word, modes: texts, unless: texts, folder: word }, ['in', 'say', 'modes', 'folder']),
  keys: ['方式'],
  needs: ({ in: places }) => [places],
  run(asked, { in: places, say, modes, unless = [], folder }) {
    const said = findAll(asked, places).flatMap(({ text, at }) =>
      [...text.matchAll(patternOf(say, 'gu'))].map(({ 0: words, 1: count = '' }) => ({ words, at, count: numberInWords(count) })),
    );
    if (said.length === 0) return [];
    const { media, records } = asked.ground.subjects;
    const there = media.filter(({ data }) => modes.includes(String(data.方式))).length;
    const over = said.filter(({ words, count }, index) => count > there && said.findIndex((each) => each.words === words) === index);
    if (there === 0 || over.length === 0 || isOpen(asked.ground, folder)) return [];
    if (records.some((record) => record.texts.some(({ text }) => unless.some((each) => text.includes(each))))) return [];

    return over.map(({ words, at }) => ({
      fact: { zh: `文字里写的是${quote(words)}，案卷里共 ${there} 项`, en: `the words say ${quote(words)}, the file has ${there}` },
      at,
      absence: true,
    }));
  },
});

/** How many media there are of each kind is open: one has no 方式, or a record names a file that no list of media describes. */
function isOpen(ground: Ground, folder: string): boolean {
  if (ground.subjects.media.some(({ data }) => data.方式 === undefined || data.方式 === '')) return true;
  const described = new Set(ground.parsed.media.map(({ path }) => path));
  return namingsIn(ground).some(({ path }) => path.startsWith(`${folder}/`) && !described.has(path));
}
