import { defineCheck } from '../define-check.ts';
import { textsAt } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { keys, word } from '../parameters.ts';
import type { Subject } from '../subject.ts';

/** What is of the file and its paper, and not of what the document says. */
const apart = ['原件'];

/** No other record of the same form is the same: as a whole, where it is filled in, or, with `key`, by what stands there. */
export const twice = defineCheck<{ readonly key?: string }>({
  name: 'twice',
  parameters: keys({ key: word }),
  keys: ['文书'],
  run({ subject, ground }, { key }) {
    const records = recordsOf(ground, [subject.name]);
    if (records.length < 2) return [];
    const own = key === undefined ? wholeOf(subject) : saidAt(subject, key);
    if (own === undefined) return [];
    const same = (other: Subject) => (key === undefined ? wholeOf(other) : saidAt(other, key)) === own;
    const before = records.slice(0, records.indexOf(subject)).find(same);
    if (before === undefined) return [];
    return [
      {
        fact:
          key === undefined
            ? { zh: `与 ${before.file} 一字不差`, en: `word for word the same as ${before.file}` }
            : { zh: `${own}，${before.file} 也是`, en: `${own}, as in ${before.file}` },
        at: subject.spot(key ?? '/文书'),
        related: [{ note: { zh: '另一份在这里', en: 'the other one' }, at: before.spot(key ?? '/文书') }],
      },
    ];
  },
});

/** None where something is still to be filled in: begun records are alike. */
function wholeOf({ data, texts }: Subject): string | undefined {
  if (texts.some(({ text }) => text.trim() === '')) return undefined;
  return JSON.stringify(Object.fromEntries(Object.entries(data).filter(([name]) => !apart.includes(name))));
}

function saidAt(subject: Subject, key: string): string | undefined {
  return textsAt(subject, key.slice(1).split('/'))[0]?.text.trim();
}
