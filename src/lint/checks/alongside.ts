import { isBefore, type Moment } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { textsAt } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, schema, texts } from '../parameters.ts';
import type { Subject } from '../subject.ts';

/** Beside each record there is another of the same time. */
export const alongside = defineCheck<{ readonly by: readonly string[] }>({
  name: 'alongside',
  parameters: keys({ by: texts, where: schema }, ['by']),
  keys: ['@start', '@end', '文书'],
  run(asked, { by }) {
    const { subject, ground } = asked;
    const others = recordsOf(ground, by).filter((record) => record.data !== subject.data && asked.counts(record.data));
    if (others.some((other) => meet(subject, other) !== false)) return [];

    const [near] = others;
    if (near === undefined)
      return [{ fact: { zh: `没有${by.join('或者')}`, en: `no ${by.join(' or ')}` }, at: subject.spot('/文书'), absence: true, lacks: by }];
    const [start] = textsAt(near, ['@start']);
    return [
      {
        fact: { zh: `${by.join('、')}都不是这个时间的`, en: `no ${by.join(' or ')} is of this time` },
        at: subject.spot(subject.form?.time ?? '/文书'),
        related: start === undefined ? [] : [{ note: { zh: '它的时间', en: 'its time' }, at: start.at }],
      },
    ];
  },
});

/** Whether the times of two records meet; `undefined` where one of them states none. One that began and does not say when it ended may have lasted. */
function meet(one: Subject, other: Subject): boolean | undefined {
  const [start, end] = spanOf(one);
  const [otherStart, otherEnd] = spanOf(other);
  if (start === undefined || otherStart === undefined) return undefined;
  return !(end !== undefined && isBefore(end, otherStart)) && !(otherEnd !== undefined && isBefore(otherEnd, start));
}

function spanOf(subject: Subject): readonly [Moment | undefined, Moment | undefined] {
  const [start] = momentsOf(textsAt(subject, ['@start']));
  const [end] = momentsOf(textsAt(subject, ['@end']));
  const sound = start !== undefined && end !== undefined && !isBefore(end.moment, start.moment);
  return [start?.moment, sound ? end.moment : undefined];
}
