import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, findAll } from '../find.ts';
import { keys, type Reference, reference, texts, word } from '../parameters.ts';

interface Parameters {
  readonly names: Reference;
  readonly known: Reference;
  readonly own: Reference;
  readonly after: readonly string[];
  readonly kin: string;
}

/** From so many letters on, a name that differs in one of them is no other name: 大连样板货运有限公司. */
const long = 6;

/**
 * A text does not name somebody by a name that is one letter away from his: same length, same first letter, and nobody else's of the case. Of a
 * short name it is told only where a word such as 当事人 stands before it, or where the record never writes it rightly; never beside a
 * word of kinship, for brothers share a letter.
 */
export const misspelt = defineCheck<Parameters>({
  name: 'misspelt',
  parameters: keys({ names: reference, known: reference, own: reference, after: texts, kin: word }, [
    'names',
    'known',
    'own',
    'after',
    'kin',
  ]),
  run(asked, { names, known, own, after, kin }) {
    const meant = findAll(asked, names).filter(({ text }) => text.trim().length >= 3 && !/[某×*＊]/.test(text));
    if (meant.length === 0) return [];
    const others = [...findAll(asked, known), ...findAll(asked, own)].map(({ text }) => text.trim());
    const written = asked.subject.texts;

    return meant.flatMap((one) => {
      const name = one.text.trim();
      const never = name.length >= long || !written.some(({ text }) => text.includes(name));
      return written.flatMap(({ text, pointer }): readonly Fact[] => {
        const slip = slipsOf(name, text).find(
          ({ said, before, around }) =>
            !others.some((other) => other.includes(said)) &&
            (never || after.some((each) => before.endsWith(each))) &&
            (name.length >= long || ![...kin].some((each) => around.includes(each))),
        );
        return slip === undefined ? [] : [factOf(slip.said, one, asked.subject.spot(pointer))];
      });
    });
  },
});

function factOf(said: string, { text, at }: Found, place: Fact['at']): Fact {
  return {
    fact: { zh: `写的是${quote(said)}，案件里是${quote(text.trim())}`, en: `${quote(said)} here, ${quote(text.trim())} in the case` },
    at: place,
    related: [{ note: { zh: '案件里的姓名、名称', en: 'the name in the case' }, at }],
  };
}

interface Slip {
  readonly said: string;
  readonly before: string;
  /** The letters close to it. */
  readonly around: string;
}

/** Where a text writes the name with one letter wrong. */
function slipsOf(name: string, text: string): readonly Slip[] {
  const [first = ''] = name;
  const found: Slip[] = [];
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    const said = text.slice(at, at + name.length);
    if (!isSlip(name, said)) continue;
    found.push({ said, before: text.slice(0, at), around: text.slice(Math.max(0, at - 6), at + name.length + 6) });
  }
  return found;
}

/** One Han letter that is not the first is another; not one number for another, for companies and teams are numbered. */
function isSlip(name: string, said: string): boolean {
  if (said.length !== name.length) return false;
  const off = [...name].flatMap((letter, at) => (letter === said[at] ? [] : [at]));
  const [at = 0] = off;
  const [right = '', wrong = ''] = [name[at], said[at]];
  return off.length === 1 && at > 0 && /^\p{Script=Han}$/u.test(wrong) && !(numbers.includes(right) && numbers.includes(wrong));
}

const numbers = '一二三四五六七八九十东西南北中上下甲乙丙丁';
