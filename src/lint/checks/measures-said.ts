import { rememberLast } from '../../model/remember-last.ts';
import { defineCheck } from '../define-check.ts';
import { findAll } from '../find.ts';
import type { Ground } from '../ground.ts';
import { keys, type Reference, reference, texts } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly in: Reference;
  readonly unless?: readonly string[];
}

interface Measure {
  readonly said: string;
  /** What is measured: 限定标准 */
  readonly of: string;
  readonly figures: string;
  readonly unit: string;
}

/** 71640千克, 26,000千克, 31.2平方米, 14人 */
const quantity = /(?<![\d.第])(\d[\d,]*(?:\.\d+)?)(千克|公斤|吨|千米|公里|平方米|立方米|米|人|辆|台|座)/g;
/** Between the name of what is measured and its figures. */
const joint = /(?:为|是|有|共|计|达|：|:|\s)+$/;

/**
 * What a text measures, 限定标准49000千克, is what the others measured: where two records or more give one and the same figure for it and none
 * another, this text does not give another.
 */
export const measuresSaid = defineCheck<Parameters>({
  name: 'measures-said',
  parameters: keys({ in: reference, unless: texts }, ['in']),
  needs: ({ in: places }) => [places],
  run(asked, { in: places, unless = [] }) {
    const said = findAll(asked, places).flatMap(({ text, at }) => measuresIn(text).map((measure) => ({ ...measure, at })));
    if (said.length === 0) return [];
    const others = measuresOf(asked.ground).filter(({ record }) => record !== asked.subject);

    return said.flatMap((measure) => {
      const { said: words, of, figures, at } = measure;
      if (unless.some((word) => of.includes(word))) return [];
      const there = others.filter((other) => isOne(measure, other));
      const [first] = there;
      if (first === undefined || first.figures === figures || there.some((other) => other.figures !== first.figures)) return [];
      if (new Set(there.map(({ record }) => record)).size < 2) return [];
      if (said.some((other) => isOne(measure, other) && other.figures === first.figures)) return [];
      return [
        {
          fact: { zh: `这里写的是${words}，别处都是${first.said}`, en: `${words} here, ${first.said} everywhere else` },
          at,
          related: [{ note: { zh: '别处写的', en: 'what stands elsewhere' }, at: first.record.spot(first.pointer) }],
        },
      ];
    });
  },
});

/** 限定标准 is 该车限定标准, but 超过限定标准 is something else. */
function isOne({ of: one, unit }: Measure, { of: other, unit: its }: Measure): boolean {
  if (unit !== its) return false;
  if (one === other) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= 4 && long.endsWith(short) && !/[超过低少高余差]/.test(long.slice(0, -short.length));
}

interface WrittenMeasure extends Measure {
  readonly record: Subject;
  readonly pointer: string;
}

/** The measures of all records of a case, read once for all that are held against them. */
const measuresOf = rememberLast((ground: Ground): readonly WrittenMeasure[] =>
  ground.subjects.records.flatMap((record) =>
    record.texts.flatMap(({ text, pointer }) => measuresIn(text).map((measure) => ({ ...measure, record, pointer }))),
  ),
);

const none: readonly Measure[] = [];

function measuresIn(text: string): readonly Measure[] {
  if (text.length < 4 || !/\d/.test(text)) return none;
  const plain = text.normalize('NFKC');
  return [...plain.matchAll(quantity)].flatMap(({ 0: whole, 1: figures = '', 2: unit = '', index }) => {
    const before = plain.slice(Math.max(0, index - 10), index).replace(joint, '');
    // 约31平方米 is no measure that another must repeat
    const name = /\p{Script=Han}{2,6}$/u.exec(before)?.[0];
    if (name === undefined || /[约第近每余个]$|[克吨米]的/.test(name)) return [];
    return [{ said: `${name}${whole}`, of: name, figures: figures.replaceAll(',', ''), unit: unit === '公斤' ? '千克' : unit }];
  });
}
