import { isBefore } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly list: Reference;
}

/** What a record rests on was there before it: of a form that it lists, one record at least is not later than itself. */
export const listedBefore = defineCheck<Parameters>({
  name: 'listed-before',
  parameters: keys({ list: reference }, ['list']),
  needs: ({ list }) => [list],
  keys: ['@start', '@end'],
  run(asked, { list }) {
    const own = momentsOf(find(asked, ['/@end', '/@start'])).at(-1)?.moment;
    if (own === undefined) return [];
    return findAll(asked, list).flatMap(({ text, at }) => {
      const form = text.trim();
      if (!asked.ground.subjects.byName.has(form) || form === asked.subject.name) return [];
      const times = momentsOf(findAll(asked, [`${form}/@start`]));
      const [first] = times;
      if (first === undefined || !isBefore(own, first.moment)) return [];
      return [
        {
          fact: { zh: `列了${form}，它的时间 ${first.text} 在这份文书以后`, en: `it lists ${form} of ${first.text}, later than itself` },
          at,
          related: [{ note: { zh: '列出的文书', en: 'what it lists' }, at: first.at }],
        },
      ];
    });
  },
});
