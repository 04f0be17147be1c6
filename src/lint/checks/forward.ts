import { isBefore } from '../../model/moment.ts';
import { beside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, word } from '../parameters.ts';

/** In each mapping of a list, one date is not before the other. */
export const forward = defineCheck<{ readonly from: Reference; readonly to: string }>({
  name: 'forward',
  parameters: keys({ from: reference, to: word }, ['from', 'to']),
  needs: ({ from }) => [from],
  run(asked, { from, to }) {
    return findAll(asked, from).flatMap((each) => {
      const [start] = momentsOf([each]);
      const [end] = momentsOf(beside(asked, each, to));
      if (start === undefined || end === undefined || !isBefore(end.moment, start.moment)) return [];

      const fact = { zh: `${start.text} 到 ${end.text}`, en: `${start.text} to ${end.text}` };
      return [{ fact, at: end.at, related: [{ note: { zh: '从这一天起', en: 'from this day' }, at: start.at }] }];
    });
  },
});
