import { parseMoment } from '../../model/moment.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { find } from '../find.ts';
import { moneyInWords } from '../money-in-words.ts';
import { keys, type Reference, reference } from '../parameters.ts';

type As = 'text' | 'day' | 'moment' | 'money' | 'words';

interface Parameters {
  readonly this: Reference;
  readonly that: Reference;
  readonly as?: As;
}

/** A value that is stated again equals the other. */
export const agrees = defineCheck<Parameters>({
  name: 'agrees',
  parameters: keys({ this: reference, that: reference, as: { enum: ['text', 'day', 'moment', 'money', 'words'] } }, ['this', 'that']),
  run(asked, { this: ours, that: theirs, as = 'text' }) {
    const [that] = find(asked, theirs);
    if (that === undefined) return [];
    const wanted = as === 'words' ? moneyInWords(that.text) : that.text;
    return find(asked, ours).flatMap(({ text, at }) => {
      if (sense(text, as) === sense(wanted, as)) return [];
      return [
        {
          fact: { zh: `写的是${quote(text)}，那里是${quote(wanted)}`, en: `${quote(text)} here, ${quote(wanted)} there` },
          at,
          related: [{ note: { zh: '与这里不一致', en: 'differs from this' }, at: that.at }],
        },
      ];
    });
  },
});

/** What two texts must share to be the same. */
function sense(text: string, as: As): string {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
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
