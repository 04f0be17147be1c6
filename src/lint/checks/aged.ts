import { ageOn, birthOf } from '../birth.ts';
import { defineCheck } from '../define-check.ts';
import { find, textsAt } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { count, keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly id: Reference;
  readonly age: Reference;
  readonly at: Reference;
  readonly below: string;
  readonly from?: string;
}

/** Somebody's age at a time is within bounds: that is the finding. By the citizen's number where it is written, else by the age. */
export const aged = defineCheck<Parameters>({
  name: 'aged',
  parameters: keys({ id: reference, age: reference, at: reference, below: count, from: count }, ['id', 'age', 'at', 'below']),
  keys: ['当事人', '姓名'],
  needs: ({ id, age }) => [[id, age].flat()],
  run(asked, { id, age, at, below, from = '0' }) {
    const [number] = find(asked, id);
    const [when] = momentsOf(find(asked, at));
    const birth = number === undefined ? undefined : birthOf(number.text);
    const [stated] = find(asked, age);
    const years = birth !== undefined && when !== undefined ? ageOn(birth, when.moment) : Number(stated?.text ?? Number.NaN);
    const place = birth !== undefined && when !== undefined ? number : stated;
    if (place === undefined || !(years >= Number(from) && years < Number(below))) return [];
    const [name] = textsAt(place.of, ['当事人', '*', '姓名']);
    return [{ fact: { zh: `${name?.text ?? '当事人'}${years} 周岁`, en: `${name?.text ?? 'the party'} is ${years}` }, at: place.at }];
  },
});
