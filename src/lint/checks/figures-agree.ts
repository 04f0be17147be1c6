import { rememberLast } from '../../model/remember-last.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import type { Ground } from '../ground.ts';
import { keys, type Reference, reference } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly in: Reference;
}

interface Measure {
  readonly said: string;
  /** What is measured: the last words before the figure. */
  readonly label: string;
  /** In the smallest of the units that measure the same. */
  readonly amount: number;
  readonly unit: string;
  readonly record: Subject;
  readonly pointer: string;
}

/** 海棠路6号: a house is measured in no unit, and everywhere once */
const house = /(\p{Script=Han}{1,}(?:路|街|巷|道))(\d+)号/gu;

/** 车货总质量71640千克, 面积为31.2平方米, 超过限定标准22640千克 */
const measured = /(\p{Script=Han}*)(\d+(?:\.\d+)?)(千克|公斤|吨|平方米|立方米|公里|千米|米)/gu;

const units: Readonly<Record<string, readonly [string, number]>> = {
  千克: ['千克', 1],
  公斤: ['千克', 1],
  吨: ['千克', 1000],
  公里: ['米', 1000],
  千米: ['米', 1000],
};

/**
 * What a text measures it measures as the others do, where these measured more than once (`measures-said` asks where they give one figure): a
 * figure that stands nowhere else in the case is told, where two records at least give another after the same words, which this one does not.
 */
export const figuresAgree = defineCheck<Parameters>({
  name: 'figures-agree',
  parameters: keys({ in: reference }, ['in']),
  needs: ({ in: places }) => [places],
  run(asked, { in: places }) {
    const said = findAll(asked, places).flatMap(({ text, at }) => measuresIn(text, asked.subject, '').map((each) => ({ ...each, at })));
    if (said.length === 0) return [];
    const all = measuresOf(asked.ground);
    const others = all.filter(({ record }) => record !== asked.subject);
    const own = all.filter(({ record }) => record === asked.subject);

    return said.flatMap(({ said: words, label, amount, unit, at }) => {
      if (others.some((each) => each.unit === unit && each.amount === amount)) return [];
      const alike = label.length < 3 ? [] : others.filter((each) => each.unit === unit && each.label === label);
      if (unit !== '号' && new Set(alike.map((each) => each.amount)).size < 2) return [];
      // 约71.6吨 is 71640千克
      if (unit !== '号' && alike.some((each) => Math.abs(each.amount - amount) <= each.amount / 100)) return [];
      const meant = alike.find(
        (each) =>
          new Set(alike.filter((other) => other.amount === each.amount).map(({ record }) => record)).size >= 2 &&
          !own.some((mine) => mine.unit === unit && mine.amount === each.amount),
      );
      if (meant === undefined) return [];
      return [
        {
          fact: {
            zh: `只有这里写的是${words}，别处写的是${meant.said}`,
            en: `only here stands ${words}, elsewhere ${meant.said}`,
          },
          at,
          related: [{ note: { zh: '别处写的', en: 'what stands elsewhere' }, at: meant.record.spot(meant.pointer) }],
        },
      ];
    });
  },
});

/** What the records of a case measure, read when it is first asked for. */
const measuresOf = rememberLast((ground: Ground) =>
  ground.subjects.records.flatMap((record) => record.texts.flatMap(({ text, pointer }) => measuresIn(text, record, pointer))),
);

function measuresIn(text: string, record: Subject, pointer: string): readonly Measure[] {
  if (!/\d(?:千克|公斤|吨|平方米|立方米|公里|千米|米|号)/.test(text)) return [];
  const plain = text.normalize('NFKC').replace(/(\d),(?=\d{3})/g, '$1');
  const houses = [...plain.matchAll(house)].map(([, street = '', number = '']) => {
    const label = street.slice(-3);
    return { said: `${label}${number}号`, label, amount: Number(number), unit: '号', record, pointer };
  });
  const measures = [...plain.matchAll(measured)].map(([, before = '', figures = '', sign = '']) => {
    const [unit, times] = units[sign] ?? [sign, 1];
    const words = before.replace(/(?:[为是约达共计有]|左右)+$/u, '');
    const label = words.slice(-4);
    return { said: `${label}${figures}${sign}`, label, amount: Math.round(Number(figures) * times * 1000) / 1000, unit, record, pointer };
  });
  return [...houses, ...measures];
}
