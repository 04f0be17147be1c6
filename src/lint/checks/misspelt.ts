import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, findAll } from '../find.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly names: Reference;
  readonly known: Reference;
  readonly own: Reference;
  readonly after: readonly string[];
  readonly kin: readonly string[];
}

/** From so many letters on, a name that differs in one of them is no other name: 大连样板货运有限公司. */
const long = 6;

/**
 * A text does not name somebody by a name that is one letter away from his: same length, same first letter, and nobody else's of the case. Of a
 * short name it is told only where a word such as 当事人 stands before it, or where the record never writes it rightly; never beside a
 * word of kinship, such as 配偶, for brothers share a letter.
 */
export const misspelt = defineCheck<Parameters>({
  name: 'misspelt',
  parameters: keys({ names: reference, known: reference, own: reference, after: texts, kin: texts }, [
    'names',
    'known',
    'own',
    'after',
    'kin',
  ]),
  run(asked, { names, known, own, after, kin }) {
    const meant = findAll(asked, names).filter(({ text }) => text.trim().length >= 3 && !/[某×*＊]/.test(text));
    if (meant.length === 0) return [];
    const written = asked.subject.texts;

    return meant.flatMap((one) => {
      const name = one.text.trim();
      if (slipsOf(name, asked.subject.said).length === 0) return noFacts;
      // hardly any text has a slip: what else is asked is asked of those
      return written.flatMap(({ text, pointer }): readonly Fact[] => {
        const slips = slipsOf(name, text);
        if (slips.length === 0) return noFacts;
        const others = [...findAll(asked, known), ...findAll(asked, own)].map((other) => other.text.trim());
        const never = name.length >= long || !written.some((each) => each.text.includes(name));
        const slip = slips.find(
          ({ said, before, around }) =>
            !others.some((other) => other.includes(said)) &&
            (never || after.some((each) => before.endsWith(each))) &&
            (name.length >= long || !kin.some((each) => around.includes(each))),
        );
        return slip === undefined ? noFacts : [factOf(slip.said, one, asked.subject.spot(pointer))];
      });
    });
  },
});

const noFacts: readonly Fact[] = [];

function factOf(said: string, { text, at }: Found, place: Fact['at']): Fact {
  return {
    fact: { zh: `写的是${quote(said)}，案件里是${quote(text.trim())}`, en: `${quote(said)} here, ${quote(text.trim())} in the case` },
    at: place,
    about: [`name ${said}`],
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
  let found = noSlips;
  for (let at = text.indexOf(name.charAt(0)); at !== -1; at = text.indexOf(name.charAt(0), at + 1)) {
    if (!isSlip(name, text, at)) continue;
    const end = at + name.length;
    found = [...found, { said: text.slice(at, end), before: text.slice(0, at), around: text.slice(Math.max(0, at - 8), end + 8) }];
  }
  return found;
}

const noSlips: readonly Slip[] = [];

/**
 * From a place on that has the first letter right, one Han letter of the name is another; not one number for another, for companies and
 * teams are numbered.
 */
function isSlip(name: string, text: string, start: number): boolean {
  if (start + name.length > text.length) return false;
  let off: number | undefined;
  for (let at = 1; at < name.length; at += 1) {
    if (name.charCodeAt(at) === text.charCodeAt(start + at)) continue;
    if (off !== undefined) return false;
    off = at;
  }
  if (off === undefined) return false;
  const [right, wrong] = [name.charAt(off), text.charAt(start + off)];
  return /^\p{Script=Han}$/u.test(wrong) && !(numbers.includes(right) && numbers.includes(wrong));
}

const numbers = '一二三四五六七八九十东西南北中上下甲乙丙丁';
