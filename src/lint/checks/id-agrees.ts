import { under, valueAt } from '../../model/pointer.ts';
import { ageOn, birthOf } from '../birth.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly at: Reference;
}

/** Sex and age of everybody in the record agree with the citizen's number beside them. */
export const idAgrees = defineCheck<Parameters>({
  name: 'id-agrees',
  parameters: keys({ at: reference }, ['at']),
  keys: ['身份证号', '性别', '年龄'],
  run(asked, { at }) {
    const { subject } = asked;
    const [when] = momentsOf(find(asked, at));
    const told: Fact[] = [];
    for (const { text: number, pointer: place } of subject.texts) {
      if (!place.endsWith('/身份证号')) continue;
      const birth = birthOf(number);
      if (birth === undefined) continue;
      const pointer = place.slice(0, place.lastIndexOf('/'));
      const [sex, age] = ['性别', '年龄'].map((key) => valueAt(subject.data, under(pointer, key)));
      if ((sex === '男' || sex === '女') && sex !== birth.sex)
        told.push({
          fact: { zh: `身份证号表明是${birth.sex}，写的是${sex}`, en: `the number says ${birth.sex}, written is ${sex}` },
          at: subject.spot(under(pointer, '性别')),
        });
      if (typeof age !== 'string' || !/^\d{1,3}$/.test(age) || when === undefined) continue;
      const years = ageOn(birth, when.moment);
      if (Math.abs(Number(age) - years) > 1)
        told.push({
          fact: { zh: `按身份证号当时 ${years} 周岁，写的是 ${age}`, en: `by the number ${years} years then, written is ${age}` },
          at: subject.spot(under(pointer, '年龄')),
        });
    }
    return told;
  },
});
