import { isBefore } from '../../model/moment.ts';
import { defineCheck } from '../define-check.ts';
import type { Fact } from '../fact.ts';
import { find, findAll } from '../find.ts';
import { momentsOf, type Timed } from '../moments.ts';
import { count, keys, type Reference, reference, yes } from '../parameters.ts';

interface Parameters {
  readonly moments: readonly Reference[];
  readonly strict?: 'yes';
  readonly pick?: 'first' | 'latest' | 'earliest';
  /** So many minutes too early are no matter. */
  readonly grace?: string;
}

/** Moments follow one another in an order. */
export const inOrder = defineCheck<Parameters>({
  name: 'in-order',
  parameters: keys(
    {
      moments: { type: 'array', minItems: 2, items: reference },
      strict: yes,
      pick: { enum: ['first', 'latest', 'earliest'] },
      grace: count,
    },
    ['moments'],
  ),
  needs: ({ moments }) => moments.map((_, index) => moments.filter((__, other) => other !== index).flat()),
  run(asked, { moments, strict, pick, grace = '0' }) {
    const facts: Fact[] = [];
    let before: readonly Timed[] = [];
    for (const each of moments) {
      const all = momentsOf(pick === 'earliest' ? findAll(asked, each) : find(asked, each));
      const row = pick === undefined ? all : pick === 'latest' ? all.slice(-1) : all.slice(0, 1);
      if (row.length === 0) continue;
      if (before.length > 0) for (const later of row) facts.push(...judge(before, later, strict === 'yes', Number(grace) * 60_000));
      before = row;
    }
    return facts;
  },
});

function judge(before: readonly Timed[], later: Timed, strict: boolean, grace: number): readonly Fact[] {
  const than = grace === 0 ? later.moment : { ...later.moment, last: later.moment.last + grace };
  const earlier = before.findLast(({ moment }) => isBefore(than, moment) || (strict && same(moment, later.moment)));
  if (earlier === undefined) return [];
  const title = titleOf(earlier);
  return [
    {
      fact: {
        zh: `${titleOf(later)} ${later.text} 不在${title} ${earlier.text} 之后`,
        en: `${titleOf(later)} ${later.text} does not follow ${title} ${earlier.text}`,
      },
      at: later.at,
      about: [later, earlier].map(({ at }) => `time ${at.file} ${at.pointer}`),
      related: [{ note: { zh: '应当在它之后', en: 'should follow this' }, at: earlier.at }],
    },
  ];
}

function same(one: Timed['moment'], other: Timed['moment']): boolean {
  return one.first === one.last && one.first === other.first && other.first === other.last;
}

function titleOf({ of, at }: Timed): string {
  const key = at.pointer.split('/').findLast((step) => !/^\d*$/.test(step) && !['起', '止', '自', '至'].includes(step)) ?? '';
  return of.kind === 'record' ? `${of.name}的${key}` : key;
}
