import { defineCheck } from '../define-check.ts';
import { textsAt } from '../find.ts';
import { keys, yes } from '../parameters.ts';

/** It says when it happened. */
export const timed = defineCheck<{ readonly end?: 'yes' }>({
  name: 'timed',
  parameters: keys({ end: yes }),
  keys: ['@start', '@end'],
  run({ subject }, { end }) {
    const pointer = subject.kind === 'media' ? '' : subject.form?.time;
    if (pointer === undefined) return [];
    if (textsAt(subject, ['@start']).length === 0)
      return [{ fact: { zh: '没有写时间', en: 'no time is stated' }, at: subject.spot(subject.kind === 'media' ? '/起' : pointer) }];
    if (end !== 'yes' || textsAt(subject, ['@end']).length > 0) return [];
    return [{ fact: { zh: '没有写结束的时间', en: 'its end is not stated' }, at: subject.spot(`${pointer}/止`) }];
  },
});
