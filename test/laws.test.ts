import { describe, expect, test } from 'vitest';
import { idsTold, runExample } from '../src/build/run-example.ts';
import { checkParameters } from '../src/lint/check-parameters.ts';
import { chooseLaws } from '../src/lint/compiled-statute.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Example } from '../src/model/regulation.ts';
import { treeOf } from '../src/parse/regulation-source.ts';
import { parseStatutes } from '../src/parse/statutes.ts';
import { parseYaml } from '../src/parse/yaml-source.ts';
import { readSchemas } from './lint/read-schemas.ts';
import { rulesAndLaws as both, statutes as compiled, rules as own } from './made-rules.ts';
import { readBase } from './read-base.ts';

const files = readSchemas();
const { findings } = parseStatutes(files, { checks: checkParameters });
const lawsAlone = { ...both, duties: compiled.flatMap(({ duties }) => duties) };
const notes = new Set(both.duties.filter(({ requirement }) => requirement.level === 'note').map(({ requirement }) => requirement.id));
const ofLaws = new Set(lawsAlone.duties.map(({ requirement }) => requirement.id));
const bases = [...files.keys()].flatMap((path) => /^jinpu\/bases\/(.*)\.yaml$/.exec(path)?.[1] ?? []);

test('the files of the statutes are as their schemas say', () => {
  expect(findings.map(told)).toEqual([]);
});

test.each(bases)('%s is clean under the statutes too', (base) => {
  expect(lintExample({ base, set: {}, drop: [], add: [] }, both).map(told)).toEqual([]);
});

for (const statute of compiled.map((each) => each.statute)) {
  const prefix = prefixOf(statute.id);
  for (const article of statute.articles) {
    const asked = article.requires.filter(({ ask }) => ask.kind !== 'manual');
    const runs = new Map(article.examples.map((example) => [example, lintExample(example, both)] as const));

    describe(`${article.cited.zh} ${article.heading.zh}`, () => {
      test('its requirements are named after it', () => {
        expect(article.requires.map(({ id }) => id.split('-')[0])).toEqual(article.requires.map(() => prefix + article.number));
      });

      test.each(article.examples.map((example) => [example.name.zh, example] as const))('%s', (_, example) => {
        expect(idsOf(runs.get(example) ?? [])).toEqual([...new Set(example.expect)].sort());
      });

      test.each([...new Set(asked.map(({ id }) => id))])('%s has a bad example that breaks it alone, and a good one', (id) => {
        const sharpened = asked.filter((each) => each.id === id).flatMap(({ sharpens = [] }) => sharpens);
        const bad = article.examples.filter(({ expect: ids }) => ids.length === 1 && [id, ...sharpened].includes(ids[0] ?? ''));
        const good = article.examples.filter(({ expect: ids, shows }) => ids.length === 0 && shows === id);
        expect({ bad: bad.length > 0, good: good.length > 0 }).toEqual({ bad: true, good: true });
      });

      test.each(asked.length > 0 ? [article] : [])(
        'every part of every requirement is broken by some example, were the regulation silent',
        () => {
          const met = new Set(
            article.examples.flatMap((example) => lintExample(example, lawsAlone).map(({ id, says }) => `${id} ${says.zh}`)),
          );
          expect(asked.map(({ id, says }) => `${id} ${says.zh}`).filter((part) => !met.has(part))).toEqual([]);
        },
      );
    });
  }
}

describe('one mistake, one message', () => {
  const examples = own.regulation.articles.flatMap((article) =>
    article.examples.map((example) => [article.cited.zh, example.name.zh, example] as const),
  );

  test.each(examples)('%s: %s', (_, __, example) => {
    expect(idsTold(lintExample(example, both)).filter((id) => ofLaws.has(id))).toEqual([]);
  });
});

describe('which statutes are asked', () => {
  const fined: Change = {
    base: 'ordinary',
    set: { '违法行为通知书/拟罚款金额': '3000', '违法行为通知书/拟作出的处罚': '罚款三千元' },
    drop: [],
    add: [],
  };
  const ids = (choice: 'all' | 'none' | readonly string[]) => idsOf(lintExample(fined, chooseLaws(both, choice)));

  test('all, none, and by folder, short name or title', () => {
    expect(ids('all')).toEqual(['CF45-heavier']);
    expect(ids('none')).toEqual([]);
    expect(ids(['administrative-penalty-law'])).toEqual(['CF45-heavier']);
    expect(ids(['行政处罚法'])).toEqual(['CF45-heavier']);
    expect(ids(['中华人民共和国行政强制法'])).toEqual([]);
  });

  test('a name that is no statute is refused with all names', () => {
    expect(() => chooseLaws(both, ['处罚法'])).toThrow(/处罚法.*\n[\s\S]*行政处罚法/);
  });

  test('one that asks nothing is not passed over as if it had been judged', () => {
    expect(() => chooseLaws(both, ['行政处罚法', '辽宁省行政执法程序规定'])).toThrow(/辽宁省行政执法程序规定.*没有提出要求/);
    expect(ids('all')).toEqual(['CF45-heavier']);
  });
});

test('a limit in a year without a calendar is a note that says so, not a pass, unless so few days passed that any calendar will do', () => {
  const servedOn = (day: string) =>
    lintExample(
      { base: 'ordinary', set: { '行政处罚决定书/日期': '2022-03-23', '送达回证#2/送达时间': `${day} 09:30` }, drop: [], add: [] },
      both,
    ).flatMap(({ id, level, fact }) => (id === 'CF61-7d' ? [[level, fact.zh]] : []));
  expect(servedOn('2022-04-02')).toEqual([['note', '没有 2022 年前后的工作日历，没有判断']]);
  expect(servedOn('2022-03-30')).toEqual([]);
});

test('what an unverified article asks is a note', () => {
  const found = lintExample({ base: 'summary', set: { '简易程序记录/备案/时间': '2026-03-11 10:00' }, drop: [], add: [] }, both);
  expect(found.filter(({ id }) => id === 'JT61-filed').map(({ level }) => level)).toEqual(['note']);
});

function prefixOf(id: string): string {
  const path = `laws/${id}/statute.yaml`;
  return String(treeOf(parseYaml(path, files.get(path) ?? new Uint8Array()).value).prefix);
}

type Change = Pick<Example, 'base' | 'set' | 'drop' | 'add' | 'asOf' | 'beside'>;

function lintExample(example: Change, rules: typeof both): readonly Finding[] {
  return runExample(example, readBase(example.base), rules);
}

function idsOf(found: readonly Finding[]): readonly string[] {
  return [...new Set(found.filter(({ id, level }) => level !== 'note' || notes.has(id)).map(({ id }) => id))].sort();
}

function told({ id, at, fact }: Finding): string {
  return `${at.file}:${at.line}:${at.column} ${id} ${fact.zh}`;
}
