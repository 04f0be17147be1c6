import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/model/place.ts';
import { largestSource } from '../../src/parse/decode.ts';
import { parseYaml } from '../../src/parse/yaml-source.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => parseYaml('records/a.yaml', bytes(text));
const readValue = (text: string) => read(text).value.value;

describe('every scalar is the text that stands in the file', () => {
  test.each([
    ['210299198503121014', '210299198503121014'],
    ['0012', '0012'],
    ['1E5', '1E5'],
    ['No', 'No'],
    ['null', 'null'],
    ['~', '~'],
    ['true', 'true'],
    ['2026-03-02 09:10', '2026-03-02 09:10'],
    ['0x1F', '0x1F'],
    ['1_000', '1_000'],
    ['.inf', '.inf'],
    ['12.50', '12.50'],
    ['"甲\\n乙"', '甲\n乙'],
    ["'it''s'", "it's"],
    ['甲 # 注', '甲'],
    ['', ''],
    ['""', ''],
    ['|\n  第一行\n  第二行\n\n', '第一行\n第二行'],
    ['>\n  第一行\n  第二行\n', '第一行 第二行'],
    ['第一行\n  第二行', '第一行 第二行'],
  ])('%j', (written, text) => {
    expect(read(`甲: ${written}\n`).findings).toEqual([]);
    expect(readValue(`甲: ${written}\n`)).toEqual({ 甲: text });
  });

  test('numbers as keys and __proto__ are keys', () => {
    const value = readValue('1: a\n__proto__: b\n');
    expect(Object.entries(value ?? {})).toEqual([
      ['1', 'a'],
      ['__proto__', 'b'],
    ]);
  });

  test('whatever is read is frozen, by both readers', () => {
    for (const text of ['a: [{ b: c }]\n', 'a: [{ b: "\\u0063" }]\n']) {
      const value = readValue(text) as { a: { b: string }[] };
      expect([value, value.a, value.a[0]].every((each) => Object.isFrozen(each))).toBe(true);
    }
  });

  test('a reference shares the value of its anchor', () => {
    expect(readValue('甲: &x [一, 二]\n乙: *x\n')).toEqual({ 甲: ['一', '二'], 乙: ['一', '二'] });
  });
});

describe('locate', () => {
  const text =
    '# 笔录\n文书: 询问笔录\n时间: { 起: 2026-03-02 09:10, 止: }\n备注:\n签名:\n  - 人: 张某某\n    身份: 当事人\n  - { 人: 李某 }\n列表: [甲, 乙]\na/b~c: 丁\n情况: |\n  第一行\n  第二行\n';
  const { value } = read(text);
  const marked = ({ line, column, length, source = '' }: Place): string =>
    `${line}:${column} ${source.slice(column - 1, column - 1 + length)}`;

  test.each([
    ['', '2:1 文书'],
    ['/文书', '2:5 询问笔录'],
    ['/时间', '3:1 时间'],
    ['/时间/起', '3:10 2026-03-02 09:10'],
    ['/时间/止', '3:28 止'],
    ['/时间/没有', '3:1 时间'],
    ['/时间/起/更深', '3:10 2026-03-02 09:10'],
    ['/备注', '4:1 备注'],
    ['/签名', '5:1 签名'],
    ['/签名/0', '6:5 人'],
    ['/签名/0/身份', '7:9 当事人'],
    ['/签名/0/时间', '6:5 人'],
    ['/签名/1/人', '8:10 李某'],
    ['/签名/7', '5:1 签名'],
    ['/签名/x', '5:1 签名'],
    ['/列表/1', '9:9 乙'],
    ['/a~1b~0c', '10:8 丁'],
    ['/情况', '11:5 |'],
    ['/没有', '2:1 文书'],
  ])('%s', (pointer, place) => {
    expect(marked(value.locate(pointer))).toBe(place);
    expect(value.locate(pointer)).toMatchObject({ file: 'records/a.yaml', pointer });
  });

  test('counts UTF-16 units, and a byte order mark is no column', () => {
    expect(parseYaml('a', bytes('\ufeff"𠮷𠮷": { 甲: 乙 }\n')).value.locate('/𠮷𠮷/甲')).toMatchObject({ line: 1, column: 14, length: 1 });
  });

  test('what could not be read has the place of the file', () => {
    expect(
      parseYaml('a', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff, 0xfe])).value.locate('/甲'),
    ).toMatchObject({ line: 1, column: 1, length: 0 });
  });
});

describe('a file that is only partly read says so', () => {
  test.each([
    ['甲: "乙\n', true],
    ['甲: 1\n乙：2\n', true],
    ['甲: 1\n---\n乙: 2\n', true],
    ['甲: 1\n甲: 2\n', false],
    ['甲: *乙\n', false],
    ['甲: 1\n', false],
  ])('%j: %s', (text, expected) => {
    expect(read(text).value.mayBeIncomplete).toBe(expected);
  });

  test('a file above the limit is not read', () => {
    const { value, findings } = parseYaml('a', new Uint8Array(largestSource + 1).fill(0x61));
    expect(value).toMatchObject({ value: undefined, mayBeIncomplete: true });
    expect(findings.map((finding) => finding.id)).toEqual(['S-too-large']);
  });
});
