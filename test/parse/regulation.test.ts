import { describe, expect, test } from 'vitest';
import { checkParameters } from '../../src/lint/check-parameters.ts';
import { chineseNumber } from '../../src/parse/chinese-number.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { readSchemas } from '../lint/read-schemas.ts';

const shared = [...readSchemas()].filter(
  ([path]) => /^(meta|shapes)\//.test(path) || /\/forms\/(interview|on-site)\.yaml$|^jinpu\/(case|regulation)\.yaml$/.test(path),
);
const encoder = new TextEncoder();

function parse(id: string, texts: Readonly<Record<string, string>>) {
  const files = new Map([...shared, ...Object.entries(texts).map(([path, text]) => [path, encoder.encode(text)] as const)]);
  const { value, findings } = parseRegulation(id, files, { digest: 'd', checks: checkParameters });
  return { value, told: findings.map(({ id: problem, at, fact }) => `${at.file}:${at.line}:${at.column} ${problem} ${fact.zh}`) };
}

const head = 'article: "1"\nheading: { zh: 一, en: one }\ntext: 条文\nrequires:\n';
const requirement = (id: string, rest: string) =>
  `  - id: ${id}\n    level: error\n    says: { zh: 说, en: says }\n    remedy: { zh: 改, en: mend }\n${rest}`;
const ask = '    on: [询问笔录]\n    schema: { required: [地点] }\n';

describe('a regulation folder is linted like a case', () => {
  test('a good article', () => {
    const { value, told } = parse('jinpu', { 'jinpu/articles/01.yaml': head + requirement('A01', ask) });
    expect(told).toEqual([]);
    expect(value.articles.map(({ cited, requires }) => [cited.zh, requires.length])).toEqual([['制度第一条', 1]]);
  });
  test.each([
    [
      'a misspelt key',
      head + requirement('A01', ask.replace('schema', 'shcema')),
      ['jinpu/articles/01.yaml:10:5 shape-unknown-key “shcema”，是不是“schema”'],
    ],
    [
      'an unknown form',
      head + requirement('A01', ask.replace('询问笔录', '询问笔绿')),
      ['jinpu/articles/01.yaml:9:10 R-unknown-on “询问笔绿”，是不是“询问笔录”'],
    ],
    [
      'an unknown check',
      head + requirement('A01', '    on: [case]\n    check: presnt\n    with: {}\n'),
      ['jinpu/articles/01.yaml:10:12 R-unknown-check “presnt”，是不是“present”'],
    ],
    [
      'a wrong parameter',
      head + requirement('A01', '    on: [case]\n    check: within\n    with: { from: /a, to: /b, hours: 二十四 }\n'),
      ['jinpu/articles/01.yaml:11:38 shape-format 「二十四」：只写阿拉伯数字，如 3'],
    ],
    [
      'a schema that is none',
      head + requirement('A01', '    on: [询问笔录]\n    schema: { requred: [地点] }\n'),
      ['jinpu/articles/01.yaml:10:5 R-schema strict mode: unknown keyword: "requred"'],
    ],
    [
      'an example of nothing',
      `${head}${requirement('A01', ask)}examples:\n  - { name: { zh: 例, en: e }, base: x, expect: [A99] }\n`,
      ['jinpu/articles/01.yaml:12:49 R-unknown-expect A99'],
    ],
  ])('%s is told at its line', (_, text, findings) => {
    expect(parse('jinpu', { 'jinpu/articles/01.yaml': text }).told).toEqual(findings);
  });
  test('one id in two articles', () => {
    const two = head.replace('"1"', '"2"') + requirement('A01', ask);
    expect(parse('jinpu', { 'jinpu/articles/01.yaml': head + requirement('A01', ask), 'jinpu/articles/02.yaml': two }).told).toEqual([
      'jinpu/articles/02.yaml:5:9 R-same-id A01',
    ]);
  });
  test('no regulation at all', () => {
    expect(parse('nowhere', {}).told).toContain('nowhere/regulation.yaml:1:1 R-missing-file regulation.yaml');
  });
});

describe("another city's regulation", () => {
  const own = (more = '') =>
    `id: dalian\ntitle: 另一个制度\nissuer: 另一个局\ncite:\n  zh: 办法第{条}条\n  en: Measures, Article {article}\nextends: jinpu\n${more}`;
  const inherited = { 'jinpu/articles/01.yaml': head + requirement('A01', ask) + requirement('A02', ask) };
  test('extends, replaces and drops', () => {
    const files = {
      ...inherited,
      'dalian/regulation.yaml': own('drops: [{ id: A02, reason: 本市没有这一条 }]\n'),
      'dalian/articles/09.yaml': head.replace('"1"', '"9"') + requirement('A01', ask.replace('地点', '时间')),
    };
    const { value, told } = parse('dalian', files);
    expect(told).toEqual([]);
    expect(value.articles.map(({ regulation, cited, requires }) => [regulation, cited.zh, requires.map(({ id }) => id)])).toEqual([
      ['jinpu', '制度第一条', []],
      ['dalian', '办法第九条', ['A01']],
    ]);
    expect(value.forms.map(({ name }) => name)).toEqual(['询问笔录', '现场笔录']);
  });
  test('drops what is not there', () => {
    const files = { ...inherited, 'dalian/regulation.yaml': own('drops: [{ id: A09, reason: 无 }]\n') };
    expect(parse('dalian', files).told).toEqual(['dalian/regulation.yaml:8:15 R-drops A09']);
  });
  test('extends itself', () => {
    expect(parse('dalian', { 'dalian/regulation.yaml': own().replace('extends: jinpu', 'extends: dalian') }).told).toContain(
      'dalian/regulation.yaml:7:10 R-extends dalian',
    );
  });
});

test.each([
  [7, '七'],
  [10, '十'],
  [18, '十八'],
  [20, '二十'],
  [31, '三十一'],
  [105, '一百零五'],
  [110, '一百一十'],
])('%d is %s', (number, text) => {
  expect(chineseNumber(number)).toBe(text);
});
