import { rememberLast } from '../../model/remember-last.ts';
import { defineCheck } from '../define-check.ts';
import { textsAt } from '../find.ts';
import { type Ground, recordsOf } from '../ground.ts';
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
    const said = saidBy(subject, key);
    const before = firstOf(ground)(records, key).get(said ?? '');
    if (said === undefined || before === undefined || before === subject) return [];
    return [
      {
        fact:
          key === undefined
            ? { zh: `与 ${before.file} 一字不差`, en: `word for word the same as ${before.file}` }
            : { zh: `${said}，${before.file} 也是`, en: `${said}, as in ${before.file}` },
        at: subject.spot(key ?? '/文书'),
        related: [{ note: { zh: '另一份在这里', en: 'the other one' }, at: before.spot(key ?? '/文书') }],
      },
    ];
  },
});

/** The first of some records that says each thing: in a case of thousands each is looked at once. */
const firstOf = rememberLast((_: Ground) => {
  const made = new Map<string, ReadonlyMap<string, Subject>>();

  return (records: readonly Subject[], key: string | undefined): ReadonlyMap<string, Subject> => {
    const name = `${records[0]?.name} ${key}`;
    const known = made.get(name);
    if (known !== undefined) return known;

    const first = new Map<string, Subject>();
    for (const record of records) {
      const said = saidBy(record, key);
      if (said !== undefined && !first.has(said)) first.set(said, record);
    }
    made.set(name, first);
    return first;
  };
});

function saidBy(subject: Subject, key: string | undefined): string | undefined {
  return key === undefined ? wholeOf(subject) : saidAt(subject, key);
}

/** None where something is still to be filled in: begun records are alike. */
function wholeOf({ data, texts }: Subject): string | undefined {
  if (texts.some(({ text }) => text.trim() === '')) return undefined;
  return JSON.stringify(Object.fromEntries(Object.entries(data).filter(([name]) => !apart.includes(name))));
}

function saidAt(subject: Subject, key: string): string | undefined {
  return textsAt(subject, key.slice(1).split('/'))[0]?.text.trim() || undefined;
}
