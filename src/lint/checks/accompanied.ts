import { isBefore } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { find, textsAt } from '../find.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, schema, texts, yes } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly by: readonly string[];
  readonly refers?: Reference;
  readonly to?: 'form' | 'number' | 'either';
  readonly after?: 'yes';
}

/** For each record there is another that refers to it. */
export const accompanied = defineCheck<Parameters>({
  name: 'accompanied',
  parameters: keys({ by: texts, refers: reference, to: { enum: ['form', 'number', 'either'] }, where: schema, after: yes }, ['by']),
  keys: ['文号', '@start'],
  run(asked, { by, refers, to = 'either', after }) {
    const others = recordsOf(asked.ground, by).filter((other) => other.data !== asked.subject.data && asked.counts(other.data));
    const referring = others.filter((other) => refers === undefined || namesIt(asked, other, refers, to));
    if (referring.length === 0)
      return [
        {
          fact: { zh: `没有与它相应的${by.join('或者')}`, en: `no ${by.join(' or ')} that belongs to it` },
          at: asked.subject.spot(''),
          absence: true,
          lacks: by,
        },
      ];

    const [late] = after === 'yes' && referring.every((other) => isEarlier(other, asked.subject)) ? referring : [];
    if (late === undefined) return [];
    return [
      {
        fact: { zh: `${late.name}的时间在它之前`, en: `${late.name} is earlier` },
        at: late.spot(late.form?.time ?? ''),
        related: [{ note: { zh: '这一份', en: 'this one' }, at: asked.subject.spot(asked.subject.form?.time ?? '') }],
      },
    ];
  },
});

function namesIt(asked: Asked, other: Subject, refers: Reference, to: string): boolean {
  const { subject } = asked;
  const number = textsAt(subject, ['文号']).map(({ text }) => text);
  const wanted = [...(to === 'number' ? [] : [subject.name]), ...(to === 'form' ? [] : number)];
  return find({ ...asked, subject: other }, refers).some(({ text }) => wanted.some((each) => text.trim() === each || text.includes(each)));
}

function isEarlier(other: Subject, subject: Subject): boolean {
  const [start] = momentsOf(textsAt(subject, ['@start']));
  const [their] = momentsOf(textsAt(other, ['@start']));
  return start !== undefined && their !== undefined && isBefore(their.moment, start.moment);
}
