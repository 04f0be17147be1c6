import { defineCheck } from '../define-check.ts';
import { type Asked, recordsOf } from '../ground.ts';
import { count, keys, schema, texts } from '../parameters.ts';
import type { Subject } from '../subject.ts';

interface Parameters {
  readonly any?: readonly string[];
  readonly all?: readonly string[];
  readonly unless?: readonly string[];
  readonly count?: string;
  readonly 'at-most'?: string;
}

/** A record of a form is there. */
export const present = defineCheck<Parameters>({
  name: 'present',
  parameters: keys({ any: texts, all: texts, where: schema, unless: texts, count, 'at-most': count }),
  run(asked, { any = [], all = [], unless = [], count: least = '1', 'at-most': most }) {
    if (unless.length > 0 && recordsOf(asked.ground, unless).length > 0) return [];

    const groups = [...(any.length > 0 ? [any] : []), ...all.map((name) => [name])];
    const short = most === undefined ? groups.filter((names) => counting(asked, names).length < Number(least)) : [];
    const missing = short.map((names) => ({
      fact: missingText(names, counting(asked, names).length, Number(least)),
      at: asked.subject.spot(''),
      absence: true,
      lacks: names,
    }));
    const surplus = most === undefined ? [] : groups.flatMap((names) => counting(asked, names).slice(Number(most), Number(most) + 1));
    return [
      ...missing,
      ...surplus.map((record) => ({
        fact: { zh: `${record.name}多于 ${most} 份`, en: `more than ${most} of ${record.name}` },
        at: record.spot('/文书'),
      })),
    ];
  },
});

function counting(asked: Asked, names: readonly string[]): readonly Subject[] {
  return recordsOf(asked.ground, names).filter((record) => record.data !== asked.subject.data && asked.counts(record.data));
}

function missingText(names: readonly string[], is: number, least: number) {
  const zh = names.join('或者');
  const en = names.join(' or ');
  if (least === 1) return { zh: `没有${zh}`, en: `no ${en}` };
  return { zh: `${zh}只有 ${is} 份，要 ${least} 份`, en: `${is} of ${en}, ${least} needed` };
}
