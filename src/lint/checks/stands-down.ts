import { isBefore } from '../../model/moment.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
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

/** Who is named does nothing any more in records of a later time. What one does again is one finding, at the first of these records. */
export const standsDown = defineCheck<Parameters>({
  name: 'stands-down',
  parameters: keys({ names: reference, since: reference, in: texts, acts: reference }, ['names', 'since', 'in', 'acts']),
  keys: ['@start'],
  needs: ({ names, since, in: forms }) => [names, since, forms],
  run(asked, { names, since, in: forms, acts: places }) {
    const gone = find(asked, names).map(({ text }) => text.trim());
    const [from] = momentsOf(find(asked, since));
    if (from === undefined) return [];

    const acts = recordsOf(asked.ground, forms).flatMap((record) => {
      const [start] = momentsOf(textsAt(record, ['@start']));
      if (start === undefined || !isBefore(from.moment, start.moment)) return [];
      const act = findAll({ ...asked, subject: record }, places).find(({ text }) => gone.includes(text.trim()));
      return act === undefined ? [] : [{ name: act.text.trim(), at: act.at, of: `${record.name}（${start.text}）` }];
    });
    return [...new Set(acts.map(({ name }) => name))].flatMap((name): readonly Fact[] => {
      const [first, ...others] = acts.filter((act) => act.name === name);
      if (first === undefined) return [];
      const more = others.length === 0 ? { zh: '', en: '' } : { zh: `，另有 ${others.length} 份`, en: ` and ${others.length} more` };
      return [
        {
          fact: { zh: `${quote(name)}又在${first.of}里${more.zh}`, en: `${quote(name)} acts again in ${first.of}${more.en}` },
          at: first.at,
          related: [
            { note: { zh: '从这时起', en: 'since then' }, at: from.at },
            ...others.map(({ of, at }) => ({ note: { zh: `又在${of}里`, en: `acts again in ${of}` }, at })),
          ],
        },
      ];
    });
  },
});
