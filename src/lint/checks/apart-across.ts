import { beside } from '../beside.ts';
import { defineCheck } from '../define-check.ts';
import { find, findAll, textsAt } from '../find.ts';
import { recordsOf } from '../ground.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference, texts, word } from '../parameters.ts';

interface Parameters {
  readonly forms: readonly string[];
  readonly alone: readonly string[];
  readonly names: Reference;
  readonly place: Reference;
  readonly same: Reference;
  readonly holders: Reference;
  readonly number: string;
}

/** Over all cases of a run: whoever bears a number is at no two events at the same time. */
export const apartAcross = defineCheck<Parameters>({
  name: 'apart-across',
  parameters: keys({ forms: texts, alone: texts, names: reference, place: reference, same: reference, holders: reference, number: word }, [
    'forms',
    'alone',
    'names',
    'place',
    'same',
    'holders',
    'number',
  ]),
  run: () => [],
  traits(asked, { forms, alone, names, place, same, holders, number }) {
    const numbers = new Map(
      findAll(asked, holders).flatMap((holder) =>
        beside(asked, holder, number).map(({ text }) => [holder.text.trim(), text.trim()] as const),
      ),
    );
    return recordsOf(asked.ground, forms).flatMap((record) => {
      const [start] = momentsOf(textsAt(record, ['@start']));
      const [end] = momentsOf(textsAt(record, ['@end']));
      if (start === undefined || end === undefined || start.moment.first !== start.moment.last) return [];

      const here = { ...asked, subject: record };
      const [where] = find(here, place);
      const whom = findAll(here, same).map(({ text }) => text.trim());
      return [...new Set(find(here, names).map(({ text }) => text.trim()))].flatMap((name) => {
        const key = numbers.get(name);
        if (key === undefined) return [];
        return [
          {
            key,
            value: [record.name, ...whom].join('\n'),
            name,
            shown: `${record.name} ${start.text}`,
            file: start.at.file,
            pointer: start.at.pointer,
            span: { from: start.moment.first, to: end.moment.first, alone: alone.includes(record.name), place: where?.text.trim() ?? '' },
          },
        ];
      });
    });
  },
});
