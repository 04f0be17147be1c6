import { quote } from '../../schema/quote.ts';
import { writtenBeside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly address: Reference;
  readonly to: Reference;
  readonly homes: Reference;
  readonly names: readonly string[];
}

/** What is sent to somebody does not go to the home of somebody else of the case. Silent about addresses that are nobody's, or his too. */
export const addressed = defineCheck<Parameters>({
  name: 'addressed',
  parameters: keys({ address: reference, to: reference, homes: reference, names: texts }, ['address', 'to', 'homes', 'names']),
  needs: ({ address, homes }) => [address, homes],
  run(asked, { address, to, homes, names }) {
    const sent = findAll(asked, address);
    if (sent.length === 0) return [];
    const receivers = findAll(asked, to).map(({ text }) => text.trim());
    const known = findAll(asked, homes).map((home) => ({
      home,
      owners: names.map((key) => writtenBeside(home, key)).filter((name) => name !== ''),
    }));

    return sent.flatMap(({ text, at }) => {
      const here = known.filter(({ home }) => plain(home.text) === plain(text));
      const [other] = here;
      if (other === undefined || here.some(({ owners }) => owners.some((owner) => receivers.includes(owner)))) return [];
      const name = other.owners[0] ?? '';
      return [
        {
          fact: { zh: `${quote(text)}是${name}的地址`, en: `${quote(text)} is the address of ${name}` },
          at,
          related: [{ note: { zh: '这个地址的人', en: 'whose address it is' }, at: other.home.at }],
        },
      ];
    });
  },
});

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,，]/g, '');
}
