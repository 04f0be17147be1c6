import { isTree, valueAt } from '../../model/pointer.ts';
import type { Tree } from '../../model/value.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { textsAt } from '../find.ts';
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
    const proofs = recordsOf(ground, by);
    const named = proofs
      .flatMap((proof) => entriesOf(proof, parameters))
      .filter((entry) => entry.name === subject.name || entry.number === own?.text);
    const right = named.filter((entry) => own === undefined || entry.number === own.text);
    const [found] = right;
    if (found !== undefined) {
      const method = methods === undefined ? undefined : valueAt(found.proof.data, methods.at);
      if (methods === undefined || typeof method !== 'string' || methods.among.includes(method)) return [];
      return [{ fact: { zh: `${subject.name}用的是${method}`, en: `${subject.name}: ${method}` }, at: found.proof.spot(methods.at) }];
    }

    const twins = ground.subjects.records.filter((record) => record.name === subject.name).length;
    const [near] = named.filter((entry) => entry.number === '' || twins === 1);
    if (near === undefined || own === undefined)
      return [
        {
          fact: {
            zh: `${titleOf(subject, own?.text)}没有${by.join('、')}`,
            en: `no ${by.join(', ')} names ${titleOf(subject, own?.text)}`,
          },
          at: subject.spot(''),
          absence: true,
        },
      ];

    const written =
      near.number === ''
        ? { zh: '没有写文号', en: 'states no number' }
        : { zh: `写的是${quote(near.number)}`, en: `states ${quote(near.number)}` };
    return [
      {
        fact: {
          zh: `${subject.name}的文号是${quote(own.text)}，送达记录${written.zh}`,
          en: `${subject.name} has the number ${quote(own.text)}; the proof ${written.en}`,
        },
        at: near.proof.spot(near.pointer),
        related: [{ note: { zh: '文书的文号', en: 'its number' }, at: own.at }],
      },
    ];
  },
});

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

function titleOf(subject: Subject, number: string | undefined): string {
  return number === undefined ? subject.name : `${subject.name}（${number}）`;
}
