import { writtenBeside } from '../beside.ts';
import { ageOn, birthOf } from '../birth.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find, findAll } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference } from '../parameters.ts';

interface Parameters {
  readonly in: Reference;
  readonly names: Reference;
  readonly at: Reference;
}

/**
 * The age and the address that a text gives behind the name of somebody of the case are his: the age by the citizen's number, a year more or less
 * is the same; of the address the numbers, where the street is the same.
 */
export const peopleSaid = defineCheck<Parameters>({
  name: 'people-said',
  parameters: keys({ in: reference, names: reference, at: reference }, ['in', 'names', 'at']),
  keys: ['身份证号', '年龄', '住址'],
  needs: ({ in: places, names }) => [places, names],
  run(asked, { in: places, names, at: when }) {
    const texts = findAll(asked, places).filter(({ text }) => /\d{1,3}周?岁|住/.test(text));
    if (texts.length === 0) return [];
    const people = findAll(asked, names).filter(({ text }) => text.trim().length > 1);
    const [moment] = momentsOf(find(asked, when));
    const told: Fact[] = [];
    for (const { text, at } of texts)
      for (const person of people) {
        const said = saidOf(
          text,
          person.text.trim(),
          people.map((each) => each.text.trim()),
        );
        if (said === '') continue;
        const age = /(?:^|[，,、：:（(])(?:今年|现年|年龄)?(\d{1,3})周?岁/.exec(said)?.[1];
        const birth = birthOf(writtenBeside(person, '身份证号'));
        if (age !== undefined && birth !== undefined && moment !== undefined) {
          const years = ageOn(birth, moment.moment);
          if (Math.abs(Number(age) - years) > 1)
            told.push({
              fact: {
                zh: `${person.text.trim()}写的是 ${age} 岁，按身份证号当时 ${years} 周岁`,
                en: `${person.text.trim()} is said to be ${age}, by the number ${years} years then`,
              },
              at,
            });
        }
        const home = writtenBeside(person, '住址');
        const address = /住(?:在|址[：:]?)?([^，。；、,;]{4,40})/.exec(said)?.[1];
        if (address !== undefined && home !== '' && isSlip(address, home))
          told.push({
            fact: {
              zh: `${person.text.trim()}的住址写的是${address}，案件里是${home}`,
              en: `the address of ${person.text.trim()} is given as ${address}, in the case ${home}`,
            },
            at,
          });
      }
    return told;
  },
});

/** What stands behind a name in its sentence, as far as nobody else is named. */
function saidOf(text: string, name: string, all: readonly string[]): string {
  const found = text.indexOf(name);
  if (found === -1) return '';
  const rest = text.slice(found + name.length).split(/[。；;\n]/)[0] ?? '';
  const other = all
    .filter((each) => each !== name && !name.includes(each))
    .map((each) => rest.indexOf(each))
    .filter((place) => place !== -1);
  return rest.slice(0, other.length === 0 ? 60 : Math.min(60, ...other));
}

/** The same street, three letters before the first number, and other numbers as far as both give them. */
function isSlip(said: string, home: string): boolean {
  const [one, other] = [said, home].map((text) => text.normalize('NFKC').replace(/\s/g, ''));
  const [street, itsStreet] = [one, other].map((text) => /(\p{Script=Han}{3})\d/u.exec(text ?? '')?.[1]);
  if (street === undefined || street !== itsStreet) return false;
  const [numbers, itsNumbers] = [one, other].map((text) => (text ?? '').match(/\d+/g) ?? []);
  return (numbers ?? []).some((number, index) => itsNumbers?.[index] !== undefined && itsNumbers[index] !== number);
}
