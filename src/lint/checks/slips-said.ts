import { rememberLast } from '../../model/remember-last.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Spot } from '../fact.ts';
import { findAll } from '../find.ts';
import type { Asked, Ground } from '../ground.ts';
import { keys, type Reference, reference, yes } from '../parameters.ts';
import { parseReference } from '../reference.ts';

interface Parameters {
  readonly in: Reference;
  readonly of: Reference;
  readonly turned?: 'yes';
}

/** A long number in a text, a telephone's or an order's, is not one of the case with one figure wrong or two turned; `turned`: only that. */
export const slipsSaid = defineCheck<Parameters>({
  name: 'slips-said',
  parameters: keys({ in: reference, of: reference, turned: yes }, ['in', 'of']),
  needs: ({ in: places, of }) => [places, of],
  run(asked, { in: places, of, turned: only }) {
    const texts = findAll(asked, places).flatMap((each) => {
      const said = numbersIn(each.text);
      return said.length === 0 ? [] : [{ ...each, said }];
    });
    if (texts.length === 0) return [];
    const numbers = numbersAt(asked, of);

    return texts.flatMap(({ said, at }) =>
      said.flatMap((number) => {
        if (numbers.written.has(number)) return [];
        const meant = turnedOf(number, numbers) ?? (only === undefined ? oneOffOf(number, numbers) : undefined);
        if (meant === undefined) return [];
        return [
          {
            fact: {
              zh: `文字里写的是${quote(number)}，别处写的差一位或者颠倒了两位`,
              en: `${quote(number)} differs in a figure from what stands elsewhere`,
            },
            at,
            related: [{ note: { zh: '别处写的', en: 'what stands elsewhere' }, at: meant.at }],
          },
        ];
      }),
    );
  },
});

interface Known {
  readonly number: string;
  readonly at: Spot;
}

/** The numbers at some places, and by what is left of them without one letter: so what differs by a slip is looked up, not searched for. */
interface Numbers {
  readonly written: ReadonlyMap<string, Known>;
  readonly masked: () => ReadonlyMap<string, Known>;
}

/** Every record asks for the same numbers again. */
const readBefore = rememberLast((_: Ground) => new Map<Reference, Numbers>());

function numbersAt(asked: Asked, of: Reference): Numbers {
  const known = readBefore(asked.ground);
  const before = known.get(of);
  if (before !== undefined) return before;
  const numbers = indexOf(findAll(asked, of).flatMap(({ text, at }) => numbersIn(text).map((number) => ({ number, at }))));
  if ([of].flat().every((each) => parseReference(each).settled)) known.set(of, numbers);
  return numbers;
}

function indexOf(known: readonly Known[]): Numbers {
  const written = new Map<string, Known>();
  for (const each of known) if (!written.has(each.number)) written.set(each.number, each);
  let masked: Map<string, Known> | undefined;

  return {
    written,
    masked: () => {
      if (masked !== undefined) return masked;
      masked = new Map();
      for (const each of written.values()) for (const mask of masksOf(each.number)) if (!masked.has(mask)) masked.set(mask, each);
      return masked;
    },
  };
}

function masksOf(number: string): readonly string[] {
  return [...number].map((_, at) => `${number.slice(0, at)}*${number.slice(at + 1)}`);
}

function oneOffOf(number: string, { masked }: Numbers): Known | undefined {
  const found = masksOf(number).find((mask) => masked().has(mask));
  return found === undefined ? undefined : masked().get(found);
}

/** Two letters that stand beside each other turned. */
function turnedOf(number: string, { written }: Numbers): Known | undefined {
  const turns = [...number].slice(1).map((next, at) => `${number.slice(0, at)}${next}${number.charAt(at)}${number.slice(at + 2)}`);
  return turns.map((each) => written.get(each)).find((each) => each !== undefined);
}

/** Of eight figures and letters or more, four figures at least: shorter ones are too often alike. 13800000001, HY202603020812A017 */
function numbersIn(text: string): readonly string[] {
  const runs = text.match(/(?<![A-Za-z\d])[A-Za-z\d][A-Za-z\d-]{6,}[A-Za-z\d](?![A-Za-z\d])/g) ?? [];
  return runs.filter((run) => run.replace(/\D/g, '').length >= 4);
}
