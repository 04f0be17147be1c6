import { writtenBeside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, findAll } from '../find.ts';
import { lettersOff } from '../letters-off.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly people: string;
  readonly key: string;
  readonly speaker?: string;
}

/** 王一鸣（执法证号06021399001） */
const each = /[（(]执法证(?:件)?(?:编)?号(?:码)?[是为：:]?\s*([0-9A-Za-z-]{4,})[）)]/g;
/** 王一鸣、李思远，……执法证号分别是06021399001、06021399002 */
const inOrder = /执法证(?:件)?(?:编)?号(?:码)?分别[是为：:]?\s*([0-9A-Za-z-]{4,}(?:\s*[、，,和及]\s*[0-9A-Za-z-]{4,})+)/g;

/** （出示执法证件，证号06021399003） */
const alone = /(?:执法证(?:件)?(?:编)?号(?:码)?|执法证件?[，,]?\s*证号)[是为：:]?\s*([0-9A-Za-z-]{4,})/g;

/** Numbers of certificates that a text gives behind names are those of the people. Silent about people whom it does not know. */
export const numbersSaid = defineCheck<Parameters>({
  name: 'numbers-said',
  parameters: keys({ in: reference, people: reference, key: word, speaker: word }, ['in', 'people', 'key']),
  needs: ({ in: places, people }) => [places, people],
  run(asked, { in: places, people, key, speaker }) {
    const known = findAll(asked, `${people}/*/姓名`).flatMap((name) => {
      const number = writtenBeside(name, key);
      return number === '' ? [] : [{ name: name.text.trim(), number }];
    });
    const names = known.map(({ name }) => name);
    return findAll(asked, places).flatMap((place) =>
      [...pairsIn(place.text, names), ...ownOf(place, names, speaker)]
        .flatMap(({ name, number }): readonly Fact[] => {
          const own = known.find((person) => person.name === name)?.number;
          if (own === undefined || own === number) return [];
          return [
            {
              fact: { zh: `文字里${name}的证号是 ${number}，案件里是 ${own}`, en: `the text gives ${name} ${number}, the case ${own}` },
              at: place.at,
            },
          ];
        })
        .concat(
          slipsIn(place.text, known).map(({ name, written, number }) => ({
            fact: { zh: `证号 ${number} 是${name}的，文字里写成${written}`, en: `${number} belongs to ${name}, the text says ${written}` },
            at: place.at,
          })),
        ),
    );
  },
});

interface Pair {
  readonly name: string;
  readonly number: string;
}

interface Slip extends Pair {
  readonly written: string;
}

/** A number of the case behind a name that is its owner's but for one character: 高原（执法证号06021399003） of 高远. */
function slipsIn(text: string, known: readonly Pair[]): readonly Slip[] {
  return [...text.matchAll(each)].flatMap(({ index, 1: said = '' }) => {
    const owner = known.find(({ number }) => number === said);
    if (owner === undefined) return [];
    const written = text.slice(Math.max(0, index - owner.name.length), index);
    const listed = known.some(({ name }) => text.slice(0, index).endsWith(name));
    return !listed && !written.includes('某') && lettersOff(written, owner.name)?.length === 1 ? [{ ...owner, written }] : [];
  });
}

/** What a speaker gives as his own: one number, and nobody named in the text. */
function ownOf(place: Found, names: readonly string[], speaker: string | undefined): readonly Pair[] {
  const who = speaker === undefined ? '' : writtenBeside(place, speaker);
  if (who === '' || names.some((name) => place.text.includes(name))) return [];
  const numbers = [...place.text.matchAll(alone)].map(([, number = '']) => number);
  return numbers.length === 1 ? numbers.map((number) => ({ name: who, number })) : [];
}

function pairsIn(text: string, names: readonly string[]): readonly Pair[] {
  const single = [...text.matchAll(each)].flatMap(({ index, 1: number = '' }) => {
    const name = names.find((known) => text.slice(0, index).endsWith(known));
    return name === undefined ? [] : [{ name, number }];
  });
  const rows = [...text.matchAll(inOrder)].flatMap(({ index, 1: list = '' }) => {
    const numbers = list.split(/\s*[、，,和及]\s*/);
    const before = text.slice(0, index);
    const named = names
      .filter((name) => before.includes(name))
      .toSorted((one, other) => before.lastIndexOf(one) - before.lastIndexOf(other));
    return named.length === numbers.length ? named.map((name, at) => ({ name, number: numbers[at] ?? '' })) : [];
  });
  return [...single, ...rows];
}
