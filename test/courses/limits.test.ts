import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lint } from '../../src/lint/lint.ts';
import type { Level } from '../../src/model/finding.ts';
import { dayText, type Moment, momentText } from '../../src/model/moment.ts';
import type { Place } from '../../src/model/place.ts';
import type { Tree } from '../../src/model/value.ts';
import { caseFromBase } from '../../src/parse/base-case.ts';
import { patchBase } from '../../src/parse/patch-base.ts';
import { treeOf } from '../../src/parse/regulation-source.ts';
import { mapOf, textOf, textsOf, treesOf } from '../../src/parse/regulation-values.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';
import { momentOf } from '../lint/moment-of.ts';
import { rulesAndLaws as rules } from '../made-rules.ts';

const limits = treesOf(read('test/courses/limits.yaml').limits);

describe.each(limits.map((limit) => [`${textOf(limit.id)}, until ${textOf(limit.last)}`, limit] as const))('%s', (_, limit) => {
  const last = momentOf(textOf(limit.last));
  const whole = last.last > last.first;
  const level = textOf(limit.level) || 'error';

  test('before, while it runs, at its end, after it', () => {
    const { remind } = limit;
    const told = {
      long: remind === undefined ? [] : levels(limit, dayText(last.day - Number(textOf(remind)) - 1)),
      soon: levels(limit, whole ? dayText(last.day - 1) : momentText(shifted(last, -60))),
      last: levels(limit, whole ? `${dayText(last.day)} 23:59` : momentText(last)),
      after: levels(limit, whole ? dayText(last.day + 1) : momentText(shifted(last, 1))),
    };
    const running = level === 'note' ? 'note' : 'warning';
    expect(told).toEqual({ long: [], soon: [running], last: [running], after: [level] });
  });

  test('while it runs the time left is said, and after it how late it is', () => {
    const soon = facts(limit, whole ? dayText(last.day - 1) : momentText(shifted(last, -60)));
    const after = facts(limit, whole ? dayText(last.day + 2) : momentText(shifted(last, 60)));
    expect(soon.filter((fact) => fact.includes(whole ? '期限还有 1 天' : '期限还有 1 小时'))).toHaveLength(1);
    expect(after.filter((fact) => fact.includes(whole ? '已超过 2 天' : '已超过 1 小时'))).toHaveLength(1);
  });
});

test('there is a story for every limit that runs', () => {
  const running = rules.duties.filter(({ requirement: { ask } }) => ask.kind === 'check' && ask.check === 'deadline');
  const told = limits.flatMap((limit) => judge(limit, `${textOf(limit.last).slice(0, 10)} 00:01`).map(({ says }) => says.zh));
  expect(running.map(({ requirement }) => requirement.says.zh).filter((says) => !told.includes(says))).toEqual([]);
});

function levels(limit: Tree, at: string): readonly Level[] {
  return [...new Set(judge(limit, at).map((finding) => finding.level))];
}

function facts(limit: Tree, at: string): readonly string[] {
  return judge(limit, at).map(({ fact }) => fact.zh);
}

/** What the limit's own requirement says of its case at a moment. */
function judge(limit: Tree, at: string) {
  const base = patchBase(read(`schemas/jinpu/bases/${textOf(limit.base)}.yaml`), {
    set: mapOf(limit.set),
    drop: textsOf(limit.drop),
    add: treesOf(limit.add),
  });
  const place = (pointer: string): Place => ({ file: 'base.yaml', line: 1, column: 1, pointer, length: 0 });
  return lint(caseFromBase(base, place), rules, { asOf: momentOf(at) }).filter(
    ({ id, fact }) => id === limit.id && /期限|限 /.test(fact.zh),
  );
}

function shifted(moment: Moment, minutes: number): Moment {
  const instant = moment.first + minutes * 60_000;
  return { first: instant, last: instant, day: Math.floor((instant + 8 * 3_600_000) / 86_400_000), text: '' };
}

function read(path: string): Tree {
  return treeOf(parseYaml(path, new Uint8Array(readFileSync(path))).value);
}
