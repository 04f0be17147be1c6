import { isBefore } from '../../model/moment.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll, textsAt } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';

interface Parameters {
  readonly names: Reference;
  readonly since: Reference;
  readonly in: readonly string[];
  readonly acts: Reference;
}

/** Who is named does nothing any more in records of a later time. */
export const standsDown = defineCheck<Parameters>({
  name: 'stands-down',
  parameters: keys({ names: reference, since: reference, in: texts, acts: reference }, ['names', 'since', 'in', 'acts']),
  needs: ({ names, since, in: forms }) => [names, since, forms],
  run(asked, { names, since, in: forms, acts }) {
    const gone = find(asked, names).map(({ text }) => text.trim());
    const [from] = momentsOf(find(asked, since));
    if (from === undefined) return [];

    return recordsOf(asked.ground, forms).flatMap((record) => {
      const [start] = momentsOf(textsAt(record, ['@start']));
      if (start === undefined || !isBefore(from.moment, start.moment)) return [];
      const act = findAll({ ...asked, subject: record }, acts).find(({ text }) => gone.includes(text.trim()));
      if (act === undefined) return [];
      return [
        {
          fact: {
            zh: `${quote(act.text.trim())}又在${record.name}（${start.text}）里`,
            en: `${quote(act.text.trim())} acts again in ${record.name} (${start.text})`,
          },
          at: act.at,
          related: [{ note: { zh: '从这时起', en: 'since then' }, at: from.at }],
        },
      ];
    });
  },
});
