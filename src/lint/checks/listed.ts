import { rememberLast } from '../../model/remember-last.ts';
import { didYouMean } from '../../schema/did-you-mean.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import type { Ground } from '../ground.ts';
import { holdsName } from '../holds-name.ts';
import { keys, type Reference, reference, texts, word, yes } from '../parameters.ts';

interface Parameters {
  readonly values: Reference;
  readonly in?: Reference;
  readonly only?: Reference;
  readonly files?: 'yes';
  readonly part?: 'yes' | 'either' | 'within' | 'each' | 'akin';
  /** Two characters in a row that say nothing of what is akin. */
  readonly common?: readonly string[];
  /** Characters that stand everywhere: one that is none of them and that both hold makes akin. */
  readonly plain?: string;
  readonly except?: readonly string[];
  readonly must?: 'yes';
}

/** Every value appears among others. */
export const listed = defineCheck<Parameters>({
  name: 'listed',
  parameters: keys(
    {
      values: reference,
      in: reference,
      only: reference,
      files: yes,
      part: { enum: ['yes', 'either', 'within', 'each', 'akin'] },
      common: texts,
      plain: word,
      must: yes,
      except: texts,
    },
    ['values'],
  ),
  keys: ['文号', '题名', '文件'],
  needs: ({ values, in: others = [], files, must }) => (files === 'yes' || must === 'yes' ? [values] : [values, others]),
  run(asked, { values, in: others = [], only, files, part, common = [], plain, must, except = [] }) {
    const meant = only === undefined ? undefined : findAll(asked, only).map(({ text }) => text.trim());
    const written = findAll(asked, values).filter(({ text }) => meant?.some((name) => holdsName(name, text.trim())) ?? true);
    if (written.length === 0) return [];
    const all = [...new Set([...findAll(asked, others).map(({ text }) => text.trim()), ...(files === 'yes' ? namesOf(asked.ground) : [])])];
    if (all.length === 0 && files !== 'yes' && must !== 'yes') return [];

    return written.flatMap(({ text, at }) => {
      const value = text.trim();
      if (all.includes(value) || (files === 'yes' && all.some((name) => value.startsWith(name)))) return [];
      if (
        part === 'each' &&
        piecesOf(value).length > 0 &&
        piecesOf(value).every((piece) => all.some((name) => holdsName(name, piece) || holdsName(piece, name)))
      )
        return [];
      if (part === 'within' && all.some((name) => holdsName(name, value))) return [];
      if (part !== undefined && part !== 'within' && part !== 'each' && all.some((name) => holdsName(value, name))) return [];
      if ((part === 'either' || part === 'akin') && all.some((name) => name.includes(value) || shareRun(name, value, 3))) return [];
      if (part === 'akin' && all.some((name) => shareRun(name, value, 2, common) || shareLetter(name, value, plain))) return [];
      if (except.some((word) => value.includes(word))) return [];
      const guess = didYouMean(value, all);
      const hint = guess === undefined ? { zh: '', en: '' } : { zh: `，是不是${quote(guess)}`, en: `; did you mean ${quote(guess)}?` };
      return [
        {
          fact: { zh: `没有${quote(value)}${hint.zh}`, en: `${quote(value)} is not there${hint.en}` },
          at,
          absence: files === 'yes' || must === 'yes',
          ...(guess === undefined ? {} : { meant: { written: value, instead: guess } }),
        },
      ];
    });
  },
});

/** Several things in one name, as 派车单、收款收据; what stands in brackets belongs to the one before it. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/[、，；和及]/u)
    .map((piece) => piece.replace(/（[^）]*）/gu, '').trim())
    .filter((piece) => piece.length > 1);
}

/** So many characters in a row, such as 行驶证 of 机动车行驶证 and 行驶证复印件, but for common ones. */
function shareRun(one: string, other: string, length: number, common: readonly string[] = []): boolean {
  const runs = Array.from({ length: Math.max(0, other.length - length + 1) }, (_, start) => other.slice(start, start + length));
  return runs.some((run) => !common.includes(run) && one.includes(run));
}

/** A character that says what it is about: 晒 of 晾晒粮食 and 铺晒小麦. */
function shareLetter(one: string, other: string, plain: string | undefined): boolean {
  return (
    plain !== undefined && [...other].some((letter) => /\p{Script=Han}/u.test(letter) && !plain.includes(letter) && one.includes(letter))
  );
}

/** What a record may call other pieces of the case; every record asks for it again. */
const namesOf = rememberLast(({ subjects: { records, media } }: Ground): readonly string[] => {
  const numbers = records.flatMap(({ data }) => (typeof data.文号 === 'string' ? [data.文号] : []));
  const titles = media.flatMap(({ data }) => [data.题名, data.文件].filter((each) => typeof each === 'string'));
  return [...new Set([...records.map(({ name }) => name), ...numbers, ...titles])];
});
