import { describe, expect, test } from 'vitest';
import { runExample } from '../src/build/run-example.ts';
import { checkParameters } from '../src/lint/check-parameters.ts';
import { chooseLaws } from '../src/lint/compiled-statute.ts';
import type { Finding } from '../src/model/finding.ts';
import type { Example } from '../src/model/regulation.ts';
import { treeOf } from '../src/parse/regulation-source.ts';
import { parseStatutes } from '../src/parse/statutes.ts';
import { parseYaml, type SourceDocument } from '../src/parse/yaml-source.ts';
import { readSchemas } from './lint/read-schemas.ts';
import { rulesAndLaws as both, statutes as compiled, rules as own } from './made-rules.ts';

const files = readSchemas();
const { findings } = parseStatutes(files, { checks: checkParameters });
const lawsAlone = { ...both, duties: compiled.flatMap(({ duties }) => duties) };
const notes = new Set(both.duties.filter(({ requirement }) => requirement.level === 'note').map(({ requirement }) => requirement.id));
const ofLaws = new Set(lawsAlone.duties.map(({ requirement }) => requirement.id));
const bases = [...files.keys()].flatMap((path) => /^jinpu\/bases\/(.*)\.yaml$/.exec(path)?.[1] ?? []);

/** What an example of a statute breaks of the regulation besides, by article and name: the rest of its base was not moved along. */
const besideOf = new Map<string, readonly string[]>([
  ['《行政处罚法》第五十一条 2021年7月14日对公民罚二百元', ['A04-trace']],
  ['《行政处罚法》第五十一条 2021年7月14日对单位罚三千元', ['A04-trace', 'A15-plain']],
  ['《行政处罚法》第五十一条 对公民罚三百元', ['A15-plain']],
  ['《行政处罚法》第五十一条 对单位罚三千元', ['A15-plain']],
  ['《行政处罚法》第五十一条 对单位罚三千零一元', ['A15-plain']],
  ['《行政处罚法》第六十五条 听证以前就作了决定', ['A10-rights', 'A16-collective']],
  ['《行政处罚法》第六十八条 一百元当场收缴', ['A15-plain']],
  ['《行政处罚法》第六十四条 执法人员主持听证', ['A11-6']],
  ['《行政处罚法》第六十四条 提前七个工作日通知', ['A18-mail']],
  ['《行政处罚法》第六十四条 提前六个工作日通知', ['A18-mail']],
  ['《行政处罚法》第六十四条 通知书写执法人员主持', ['A11-6']],
  ['《行政处罚法》第六十条 第九十一日才决定', ['A04-trace']],
  ['《行政处罚法》第六十条 第九十日决定', ['A04-trace']],
  ['《行政处罚法》第四十五条 罚得比告知的多', ['A15-plain']],
  ['《行政处罚法》第四十五条 罚得比告知的少', ['A15-plain']],
  ['《行政复议法》第二十三条 2023年的当场处罚，不用先复议', ['A04-trace']],
  ['《行政强制法》第二十七条 结案时已经解除扣押', ['A15-form', 'A18-each']],
  ['《行政强制法》第五十一条 两个工作日前才催告', ['A18-direct']],
  ['《行政强制法》第五十三条 满六个月申请', ['A04-trace', 'A10-rights']],
  ['《行政强制法》第五十三条 送达后五个月就申请', ['A04-trace', 'A10-rights']],
  ['《行政强制法》第五十四条 第九个工作日申请', ['A18-direct']],
  ['《行政强制法》第十八条 先批准再实施', ['A04-trace']],
  ['《行政强制法》第四十三条 五一当天执行', ['A04-trace']],
  ['《行政强制法》第四十三条 晚上九点结束', ['A04-trace']],
  ['《行政强制法》第四十三条 晚上十点半还在拆', ['A04-trace']],
  ['《行政许可法》第三十二条 第五个工作日告知', ['A04-trace']],
  ['《行政许可法》第三十二条 第六个工作日才告知补正', ['A04-trace']],
  ['《行政许可法》第四十七条 二十个工作日过了还没有听证', ['A04-trace']],
  ['《行政许可法》第四十七条 期限内', ['A04-trace', 'A23-archive-30d']],
  ['《行政许可法》第四十二条 第二十一个工作日才决定', ['A04-trace']],
  ['《行政许可法》第四十五条 书面告知了', ['A05-recorder']],
  ['《行政许可法》第四十五条 没有写要多久', ['A05-recorder']],
  ['《行政许可法》第四十五条 请了专家评审，没有告知要多久', ['A05-recorder']],
  ['《行政许可法》第四十八条 提前七个工作日通知', ['A04-trace', 'A23-archive-30d']],
  ['《行政许可法》第四十八条 提前六个工作日通知', ['A04-trace', 'A23-archive-30d']],
]);

const readBases = new Map<string, SourceDocument>();

/** What an example of the regulation breaks of a statute besides: another obligation, not the same one. */
const alsoBroken: Readonly<Record<string, readonly string[]>> = {
  送达早于决定书的日期: ['CF67-15d'],
  当事人书面同意电子送达: ['CF61-electronic'],
  证据登记保存清单没有交付当事人: ['CF56-approved'],
  没有催告就申请法院: ['QZ55-papers'],
  没有当场决定书: ['JT61-filed'],
  '还在送达执行，没有备案': ['JT61-filed'],
  解除早于登记保存: ['CF56-7d', 'CF56-approved'],
  解除早于强制措施: ['QZ28-return'],
  登记保存的车又扣押了: ['CF56-approved'],
};

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
        const met = idsOf(runs.get(example) ?? []);
        const beside = besideOf.get(`${article.cited.zh} ${example.name.zh}`) ?? [];
        expect(met).toEqual([...new Set([...example.expect, ...beside])].sort());
      });

      test.each([...new Set(asked.map(({ id }) => id))])('%s has a bad example that breaks it alone, and a good one', (id) => {
        const sharpened = asked.filter((each) => each.id === id).flatMap(({ sharpens = [] }) => sharpens);
        const bad = article.examples.filter(({ expect: ids }) => ids.length === 1 && [id, ...sharpened].includes(ids[0] ?? ''));
        const good = article.examples.filter(({ expect: ids, shows }) => ids.length === 0 && shows === id);
        expect({ bad: bad.length > 0, good: good.length > 0 }).toEqual({ bad: true, good: true });
      });

      test.runIf(asked.length > 0)('every part of every requirement is broken by some example, were the regulation silent', () => {
        const met = new Set(
          article.examples.flatMap((example) => lintExample(example, lawsAlone).map(({ id, says }) => `${id} ${says.zh}`)),
        );
        expect(asked.map(({ id, says }) => `${id} ${says.zh}`).filter((part) => !met.has(part))).toEqual([]);
      });
    });
  }
}

describe('one mistake, one message', () => {
  const examples = own.regulation.articles.flatMap((article) =>
    article.examples.map((example) => [article.cited.zh, example.name.zh, example] as const),
  );

  test.each(examples)('%s: %s', (_, __, example) => {
    const withLaws = idsOf(lintExample(example, both));
    expect(withLaws.filter((id) => ofLaws.has(id))).toEqual(alsoBroken[example.name.zh] ?? []);
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
});

test('a limit in a year without a calendar is a note that says so, not a pass', () => {
  const found = lintExample(
    { base: 'ordinary', set: { '行政处罚决定书/日期': '2022-03-23', '送达回证#2/送达时间': '2022-03-24 09:30' }, drop: [], add: [] },
    both,
  ).filter(({ id }) => id === 'CF61-7d');
  expect(found.map(({ level, fact }) => [level, fact.zh])).toEqual([['note', '没有 2022 年前后的工作日历，没有判断']]);
});

test('what an unverified article asks is a note', () => {
  const found = lintExample({ base: 'summary', set: { '简易程序记录/备案/时间': '2026-03-13 10:00' }, drop: [], add: [] }, both);
  expect(found.filter(({ id }) => id === 'JT61-filed').map(({ level }) => level)).toEqual(['note']);
});

function prefixOf(id: string): string {
  const path = `laws/${id}/statute.yaml`;
  return String(treeOf(parseYaml(path, files.get(path) ?? new Uint8Array()).value).prefix);
}

type Change = Pick<Example, 'base' | 'set' | 'drop' | 'add' | 'asOf' | 'beside'>;

function lintExample(example: Change, rules: typeof both): readonly Finding[] {
  const document = readBases.get(example.base) ?? parseBase(example.base);
  readBases.set(example.base, document);
  return runExample(example, document, rules);
}

function parseBase(name: string): SourceDocument {
  const path = `jinpu/bases/${name}.yaml`;
  return parseYaml(path, files.get(path) ?? new Uint8Array()).value;
}

function idsOf(found: readonly Finding[]): readonly string[] {
  return [...new Set(found.filter(({ id, level }) => level !== 'note' || notes.has(id)).map(({ id }) => id))].sort();
}

function told({ id, at, fact }: Finding): string {
  return `${at.file}:${at.line}:${at.column} ${id} ${fact.zh}`;
}
