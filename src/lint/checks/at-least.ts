import { defineCheck } from '../define-check.ts';
import { seek } from '../find.ts';
import { count, keys, type Reference, reference } from '../parameters.ts';

/** There are so many different values. */
export const atLeast = defineCheck<{ readonly of: Reference; readonly count: string }>({
  name: 'at-least',
  parameters: keys({ of: reference, count }, ['of', 'count']),
  needs: ({ of }) => [of],
  run(asked, { of, count: least }) {
    const { found, doubtful } = seek(asked, of);
    const [first] = found;
    const different = new Set(found.map(({ text }) => text.trim())).size;
    if (first === undefined || doubtful || different >= Number(least)) return [];

    const pointer = first.at.pointer.replace(/\/\d+$/, '');
    return [
      { fact: { zh: `只有 ${different} 个，至少要 ${least} 个`, en: `${different}; at least ${least}` }, at: { ...first.at, pointer } },
    ];
  },
});
