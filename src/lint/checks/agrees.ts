import { parseMoment } from '../../model/moment.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { type Found, find, findAll } from '../find.ts';
import { moneyInWords } from '../money-in-words.ts';
import { keys, type Reference, reference, texts, yes } from '../parameters.ts';
import { samePlace } from '../same-place.ts';

type As = 'text' | 'day' | 'moment' | 'money' | 'words' | 'address' | 'place';

interface Parameters {
  readonly this: Reference;
  readonly that: Reference;
  readonly as?: As;
  readonly any?: 'yes';
  readonly part?: 'yes';
  readonly numbered?: 'yes';
  readonly ignore?: readonly string[];
}

/** A value that is stated again equals the other. */
export const agrees = defineCheck<Parameters>({
  name: 'agrees',
  parameters: keys(
    {
      this: reference,
      that: reference,
      as: { enum: ['text', 'day', 'moment', 'money', 'words', 'address', 'place'] },
      any: yes,
      part: yes,
      numbered: yes,
      ignore: texts,
    },
    ['this', 'that'],
  ),
  needs: ({ this: ours, that: theirs }) => [ours, theirs],
  run(asked, { this: ours, that: theirs, as = 'text', any, part, numbered, ignore = [] }) {
    const judged = ({ text }: Found) => numbered === undefined || /\d/.test(text);
    const others = (any === 'yes' ? findAll(asked, theirs) : find(asked, theirs).slice(0, 1)).filter(judged);
    const [that] = others;
    if (that === undefined) return [];
    const wanted = others.map(({ text }) => sense(as === 'words' ? moneyInWords(text) : text, as, ignore));
    const same = (one: string) =>
      wanted.some(
        (other) =>
          one === other ||
          (part === 'yes' && (one.includes(other) || other.includes(one))) ||
          (as === 'address' && isOneAddress(one, other)) ||
          (as === 'place' && samePlace(one, other)),
      );
    const said = as === 'words' ? moneyInWords(that.text) : that.text;

    return find(asked, ours)
      .filter(judged)
      .filter(({ text }) => !same(sense(text, as, ignore)))
      .map(({ text, at }) => ({
        fact: { zh: `写的是${quote(text)}，那里是${quote(said)}`, en: `${quote(text)} here, ${quote(said)} there` },
        at,
        related: [{ note: { zh: '与这里不一致', en: 'differs from this' }, at: that.at }],
      }));
  },
});

/** One is a part of the other, or the numbers of one begin those of the other: 样板路18号3单元502室 is 样板路18-3-502. */
function isOneAddress(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  const [ours, theirs] = [numbersOf(one), numbersOf(other)];
  return ours !== '' && theirs !== '' && (ours.startsWith(theirs) || theirs.startsWith(ours));
}

function numbersOf(text: string): string {
  return (text.match(/\d+/g) ?? []).map((number) => `${number}-`).join('');
}

/** What two texts must share to be the same. */
function sense(text: string, as: As, ignore: readonly string[]): string {
  const plain = ignore.reduce((rest, word) => rest.replaceAll(word, ''), text.normalize('NFKC').replace(/\s/g, ''));
  if (as === 'day') return String(parseMoment(text)?.day ?? plain);
  if (as === 'moment') return String(parseMoment(text)?.first ?? plain);
  if (as === 'money') return String(Number(plain));
  if (as === 'words')
    return plain
      .replace(/^人民币/, '')
      .replaceAll('圆', '元')
      .replace(/正$/, '整');
  return plain;
}
