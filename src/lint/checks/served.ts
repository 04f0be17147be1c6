import { dayAt } from '../../model/moment.ts';
import { isTree, valueAt } from '../../model/pointer.ts';
import { rememberLast } from '../../model/remember-last.ts';
import type { Tree } from '../../model/value.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, textsAt } from '../find.ts';
import { type Asked, type Ground, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { count, keys, texts, word } from '../parameters.ts';
import type { Subject } from '../subject.ts';
import { lastOf } from '../time/limit.ts';
import { waysSigned } from './signed.ts';

interface Parameters {
  readonly by: readonly string[];
  readonly list: string;
  readonly name: string;
  readonly number: string;
  readonly methods?: { readonly at: string; readonly among: readonly string[] };
  readonly 'or-signed'?: readonly string[];
  readonly 'or-refused'?: readonly string[];
  readonly except?: readonly string[];
  /** Working days after the record's own day within which its proof may still come. */
  readonly workdays?: string;
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
      'or-refused': texts,
      except: texts,
      workdays: count,
    },
    ['by', 'list', 'name', 'number'],
  ),
  keys: ['文号', '签名', '@start'],
  run(asked, parameters) {
    const { subject, ground } = asked;
    const { except = [], methods } = parameters;
    if (except.includes(subject.name) || subject.form?.groups.some((group) => except.includes(group))) return [];
    if (waysSigned(subject, parameters['or-signed'] ?? []).length > 0) return [];
    if (parameters['or-refused']?.includes(subject.name) === true && subject.signatures.some(({ way }) => way === '拒签')) return [];

    const [own] = textsAt(subject, ['文号']);
    const twins = ground.subjects.byName.get(subject.name) ?? [];
    const { byName, byNumber, bare } = entriesBy(ground, parameters);
    const named = byName.get(subject.name) ?? [];
    const entry = own === undefined ? unnumberedEntry(subject, twins, named) : byNumber.get(own.text)?.[0];
    if (entry !== undefined) return methods === undefined ? [] : wrongMethod(subject, entry, methods);

    const near = twins.length === 1 ? named[0] : bare.get(subject.name)?.[0];
    return [own === undefined || near === undefined ? unserved(asked, own?.text, parameters) : wrongNumber(subject, own, near)];
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

function unserved({ subject, ground }: Asked, number: string | undefined, { by, workdays }: Parameters): Fact {
  const title = number === undefined ? subject.name : `${subject.name}（${number}）`;
  const proofs = { zh: by.join('、'), en: by.join(', ') };
  const [own] = momentsOf(textsAt(subject, ['@start']));
  const last =
    workdays === undefined || own === undefined
      ? undefined
      : lastOf({ unit: 'workdays', count: Number(workdays) }, own.moment, ground.calendar);
  if (workdays !== undefined && own !== undefined && last === undefined)
    return {
      fact: {
        zh: `${title}还没有${proofs.zh}；没有这一年的工作日历，期限没有判断`,
        en: `no ${proofs.en} names ${title} yet; no calendar of that year: its limit is not judged`,
      },
      at: subject.spot(''),
      absence: true,
      lacks: by,
      level: 'warning',
    };
  const left = last === undefined ? -1 : dayAt(last) - ground.clock.day;
  if (left < 0)
    return {
      fact: { zh: `${title}没有${proofs.zh}`, en: `no ${proofs.en} names ${title}` },
      at: subject.spot(''),
      absence: true,
      lacks: by,
    };

  const fact = { zh: `${title}还没有${proofs.zh}，期限还有 ${left} 天`, en: `no ${proofs.en} names ${title} yet, ${left} days left` };
  return { fact, at: subject.spot(''), absence: true, lacks: by, level: 'warning' };
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

/** What the proofs of a case name: every record asks them. */
interface Entries {
  readonly byName: ReadonlyMap<string, readonly Entry[]>;
  readonly byNumber: ReadonlyMap<string, readonly Entry[]>;
  /** Those without a number, by name. */
  readonly bare: ReadonlyMap<string, readonly Entry[]>;
}

const readBefore = rememberLast((_: Ground) => new Map<Parameters, Entries>());

function entriesBy(ground: Ground, parameters: Parameters): Entries {
  const known = readBefore(ground);
  const before = known.get(parameters);
  if (before !== undefined) return before;
  const all = recordsOf(ground, parameters.by).flatMap((proof) => entriesOf(proof, parameters));
  const unnumbered = all.filter(({ number }) => number === '');
  const entries = {
    byName: grouped(all, ({ name }) => name),
    byNumber: grouped(all, ({ number }) => number),
    bare: grouped(unnumbered, ({ name }) => name),
  };
  known.set(parameters, entries);
  return entries;
}

function grouped(entries: readonly Entry[], key: (entry: Entry) => string): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const alike = groups.get(key(entry));
    if (alike === undefined) groups.set(key(entry), [entry]);
    else alike.push(entry);
  }
  return groups;
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
