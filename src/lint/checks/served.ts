import { isTree, valueAt } from '../../model/pointer.ts';
import type { Tree } from '../../model/value.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, textsAt } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { keys, texts, word } from '../parameters.ts';
import type { Subject } from '../subject.ts';
import { waysSigned } from './signed.ts';

interface Parameters {
  readonly by: readonly string[];
  readonly list: string;
  readonly name: string;
  readonly number: string;
  readonly methods?: { readonly at: string; readonly among: readonly string[] };
  readonly 'or-signed'?: readonly string[];
  readonly except?: readonly string[];
}

interface Entry {
  readonly proof: Subject;
  readonly pointer: string;
  readonly name: string;
  readonly number: string;
}

/** A record is named, with its number, by a proof of service. */
export const served = defineCheck<Parameters>({
  name: 'served',
  parameters: keys(
    {
      by: texts,
      list: word,
      name: word,
      number: word,
      methods: keys({ at: word, among: texts }, ['at', 'among']),
      'or-signed': texts,
      except: texts,
    },
    ['by', 'list', 'name', 'number'],
  ),
  run({ subject, ground }, parameters) {
    const { by, except = [], methods } = parameters;
    if (except.includes(subject.name) || subject.form?.groups.some((group) => except.includes(group))) return [];
    if (waysSigned(subject, parameters['or-signed'] ?? []).length > 0) return [];

    const [own] = textsAt(subject, ['文号']);
    const twins = ground.subjects.records.filter((record) => record.name === subject.name);
    const entries = recordsOf(ground, by).flatMap((proof) => entriesOf(proof, parameters));
    const named = entries.filter((entry) => entry.name === subject.name || entry.number === own?.text);
    const entry = own === undefined ? unnumberedEntry(subject, twins, named) : named.find(({ number }) => number === own.text);
    if (entry !== undefined) return methods === undefined ? [] : wrongMethod(subject, entry, methods);

    const near = named.find(({ number }) => number === '' || twins.length === 1);
    return [own === undefined || near === undefined ? unserved(subject, own?.text, by) : wrongNumber(subject, own, near)];
  },
});

/** Records without 文号 share the entries that name their form and no twin's number, one each. */
function unnumberedEntry(subject: Subject, twins: readonly Subject[], named: readonly Entry[]): Entry | undefined {
  const numbers = twins.flatMap((twin) => textsAt(twin, ['文号'])).map(({ text }) => text);
  const bare = twins.filter((twin) => textsAt(twin, ['文号']).length === 0);
  return named.filter(({ number }) => !numbers.includes(number))[bare.indexOf(subject)];
}

function wrongMethod(subject: Subject, { proof }: Entry, { at, among }: NonNullable<Parameters['methods']>): readonly Fact[] {
  const method = valueAt(proof.data, at);
  if (typeof method !== 'string' || among.includes(method)) return [];
  return [{ fact: { zh: `${subject.name}用的是${method}`, en: `${subject.name}: ${method}` }, at: proof.spot(at) }];
}

function unserved(subject: Subject, number: string | undefined, by: readonly string[]): Fact {
  const title = number === undefined ? subject.name : `${subject.name}（${number}）`;
  return { fact: { zh: `${title}没有${by.join('、')}`, en: `no ${by.join(', ')} names ${title}` }, at: subject.spot(''), absence: true };
}

function wrongNumber(subject: Subject, own: Found, { proof, pointer, number }: Entry): Fact {
  const zh = number === '' ? '没有写文号' : `写的是${quote(number)}`;
  const en = number === '' ? 'states no number' : `states ${quote(number)}`;
  return {
    fact: {
      zh: `${subject.name}的文号是${quote(own.text)}，送达记录${zh}`,
      en: `${subject.name} has the number ${quote(own.text)}; the proof ${en}`,
    },
    at: proof.spot(pointer),
    related: [{ note: { zh: '文书的文号', en: 'its number' }, at: own.at }],
  };
}

function entriesOf(proof: Subject, { list, name, number }: Parameters): readonly Entry[] {
  const items = valueAt(proof.data, list);
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) =>
    isTree(item)
      ? [
          {
            proof,
            pointer: `${list}/${index}/${textOf(item, number) === '' ? name : number}`,
            name: textOf(item, name),
            number: textOf(item, number),
          },
        ]
      : [],
  );
}

function textOf(item: Tree, key: string): string {
  const value = item[key];
  return typeof value === 'string' ? value.trim() : '';
}
