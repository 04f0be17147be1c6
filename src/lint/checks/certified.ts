import { parseMoment } from '../../model/moment.ts';
import { quote } from '../../schema/quote.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { type Found, findAll, textsAt } from '../find.ts';
import { momentsOf } from '../moments.ts';
import { keys, type Reference, reference } from '../parameters.ts';
import { periodText } from '../period-text.ts';

interface Parameters {
  readonly officers: string;
  readonly register: string;
  readonly acts: Reference;
}

/** The officers of the case stand on a register under the same number, valid on the days on which they acted. Silent without a register. */
export const certified = defineCheck<Parameters>({
  name: 'certified',
  parameters: keys({ officers: reference, register: reference, acts: reference }, ['officers', 'register', 'acts']),
  keys: ['执法证号', '有效期', '自', '至', '@start'],
  needs: ({ officers, register }) => [officers, register],
  run(asked, { officers, register, acts }) {
    const listed = findAll(asked, `${register}/*/姓名`);
    if (listed.length === 0) return [];

    const days = findAll(asked, acts);
    return findAll(asked, `${officers}/*/姓名`).flatMap((officer) => {
      const namesakes = listed.filter(({ text }) => text.trim() === officer.text.trim());
      const number = beside(officer, '执法证号')?.text.trim();
      const entry = namesakes.find((each) => beside(each, '执法证号')?.text.trim() === number) ?? namesakes[0];
      if (entry === undefined) {
        return [{ fact: { zh: `台账上没有${quote(officer.text)}`, en: `${quote(officer.text)} is not on the register` }, at: officer.at }];
      }
      return [...otherNumber(officer, entry), ...outOfDate(officer, entry, days)];
    });
  },
});

function otherNumber(officer: Found, entry: Found): readonly Fact[] {
  const [here, there] = [beside(officer, '执法证号'), beside(entry, '执法证号')];
  if (here === undefined || there === undefined || here.text.trim() === there.text.trim()) return [];
  const note = { zh: '台账上的证号', en: 'the number on the register' };
  return [
    { fact: { zh: `台账上是 ${there.text}`, en: `the register says ${there.text}` }, at: here.at, related: [{ note, at: there.at }] },
  ];
}

function outOfDate(officer: Found, entry: Found, acts: readonly Found[]): readonly Fact[] {
  const [from, until] = ['有效期/自', '有效期/至'].map((key) => beside(entry, key));
  const [first, last] = [parseMoment(from?.text ?? ''), parseMoment(until?.text ?? '')];
  const outside = acts
    .filter(({ text }) => text.trim() === officer.text.trim())
    .flatMap((act) => momentsOf(textsAt(act.of, ['@start'])))
    .find(({ moment }) => (first !== undefined && moment.day < first.day) || (last !== undefined && moment.day > last.day));
  if (outside === undefined) return [];
  const period = periodText(from?.text, until?.text);
  const zh = `${officer.text}的执法证有效期是 ${period.zh}，这一次是 ${outside.text}`;
  const en = `the certificate of ${officer.text} is valid ${period.en}; this was ${outside.text}`;
  return [{ fact: { zh, en }, at: outside.at, related: [{ note: { zh: '台账', en: 'the register' }, at: entry.at }] }];
}

/** What stands in the same mapping as a name, under another key. */
function beside({ at, of }: Found, path: string): Found | undefined {
  return textsAt(of, [...at.pointer.split('/').slice(1, -1), ...path.split('/')]).find(({ text }) => text.trim() !== '');
}
