import { momentText } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference } from '../parameters.ts';

/** No moment is after the clock, which is the moment of judgement unless an earlier one was asked for. */
export const noFuture = defineCheck<{ readonly moments: Reference }>({
  name: 'no-future',
  parameters: keys({ moments: reference }, ['moments']),
  needs: ({ moments }) => [moments],
  run(asked, { moments }) {
    const { present } = asked.ground;
    return momentsOf(findAll(asked, moments))
      .filter(({ moment }) => present.isBefore(moment))
      .filter((each, index, all) => all.findIndex(({ at }) => at.file === each.at.file && at.pointer === each.at.pointer) === index)
      .map(({ text, at }) => ({
        fact: { zh: `${text}，现在是 ${momentText(present.now)}`, en: `${text}; it is ${momentText(present.now)} now` },
        at,
      }));
  },
});
