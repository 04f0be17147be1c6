import { steps } from '../../model/pointer.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { type Found, findAll } from '../find.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly numbers: Reference;
  readonly unless?: readonly string[];
}

/** 辽金普交违通〔2026〕第0012号 */
const written = /([\p{Script=Han}]{2,20})〔(\d{4})〕第?(\d{1,6})号/gu;

/** A number of a document that a text gives is not a slip of one of the case: same words before it, one figure wrong or two turned. */
export const cited = defineCheck<Parameters>({
  name: 'cited',
  parameters: keys({ numbers: reference, unless: texts }, ['numbers']),
  needs: ({ numbers }) => [numbers],
  run(asked, { numbers, unless = [] }) {
    if (!asked.subject.said.includes('〔')) return [];
    const said = asked.subject.texts.filter(({ text, pointer }) => text.includes('〔') && !isNumber(pointer));
    if (said.length === 0) return [];
    const known = numbersIn(findAll(asked, numbers));
    if (known.length === 0) return [];

    return said.flatMap(({ text, pointer }) =>
      [...text.matchAll(written)].flatMap((match) => {
        const number = numberOf(match);
        // the words before a number may run on from the sentence
        const alike = known.filter(({ head }) => number.head.endsWith(head));
        if (alike.some(({ figures }) => figures === number.figures)) return [];
        const slip = alike.find(({ figures }) => isSlip(figures, number.figures));
        if (slip === undefined || unless.some((word) => sentenceAround(text, match.index).includes(word))) return [];
        return [
          {
            fact: {
              zh: `文字里的文号${quote(number.whole.slice(number.head.length - slip.head.length))}，案卷里是${quote(slip.whole)}`,
              en: `the words give ${quote(number.whole.slice(number.head.length - slip.head.length))}, the file has ${quote(slip.whole)}`,
            },
            at: asked.subject.spot(pointer),
            related: [{ note: { zh: '案卷里的文书', en: 'the document in the file' }, at: slip.at }],
          },
        ];
      }),
    );
  },
});

function numbersIn(found: readonly Found[]) {
  return found.flatMap(({ text, at }) => [...text.matchAll(written)].map((match) => ({ at, ...numberOf(match) })));
}

/** What stands there is a document's own number, or in it. */
function isNumber(pointer: string): boolean {
  return steps(pointer).some((step) => /(文号|案号)$/.test(step));
}

function numberOf([whole, head = '', year = '', serial = '']: RegExpMatchArray | RegExpExecArray) {
  return { whole, head, figures: `${year}-${serial.padStart(6, '0')}` };
}

/** One figure differs, or two stand in each other's place. */
function isSlip(one: string, other: string): boolean {
  const off = [...one].flatMap((figure, at) => (figure === other[at] ? [] : [at]));
  const [first = 0, second = 0] = off;
  return off.length === 1 || (off.length === 2 && one[first] === other[second] && one[second] === other[first]);
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at), text.lastIndexOf('\n', at)) + 1;
  const end = text.slice(at).search(/[。\n]/);
  return text.slice(start, end === -1 ? undefined : at + end);
}
