import { child, isTree, under } from '../../model/pointer.ts';
import type { Value } from '../../model/value.ts';
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
  run(asked, { at }) {
    const { subject } = asked;
    const [when] = momentsOf(find(asked, at));
    const told: Fact[] = [];
    each(subject.data, '', (person, pointer) => {
      const number = child(person, '身份证号');
      const birth = typeof number === 'string' ? birthOf(number) : undefined;
      if (birth === undefined) return;
      const [sex, age] = [child(person, '性别'), child(person, '年龄')];
      if ((sex === '男' || sex === '女') && sex !== birth.sex)
        told.push({
          fact: { zh: `身份证号表明是${birth.sex}，写的是${sex}`, en: `the number says ${birth.sex}, written is ${sex}` },
          at: subject.spot(under(pointer, '性别')),
        });
      if (typeof age !== 'string' || !/^\d{1,3}$/.test(age) || when === undefined) return;
      const years = ageOn(birth, when.moment);
      if (Math.abs(Number(age) - years) > 1)
        told.push({
          fact: { zh: `按身份证号当时 ${years} 周岁，写的是 ${age}`, en: `by the number ${years} years then, written is ${age}` },
          at: subject.spot(under(pointer, '年龄')),
        });
    });
    return told;
  },
});

/** Every mapping below a value, with its pointer. */
function each(value: Value, pointer: string, visit: (person: Value, pointer: string) => void): void {
  if (typeof value === 'string') return;
  if (isTree(value)) visit(value, pointer);
  for (const [key, inner] of Object.entries(value)) each(inner, under(pointer, key), visit);
}
