import { describe, expect, test } from 'vitest';
import type { JsonSchema } from '../../src/model/regulation.ts';
import { compileSchemas } from '../../src/schema/compile-schemas.ts';
import { lintShape } from '../../src/schema/lint-shape.ts';
import { readablePattern } from '../../src/schema/readable-pattern.ts';

/** What is told of `写` under these ways, in both languages. */
function told(value: unknown, ways: readonly unknown[], keyword = 'anyOf', shapes: Record<string, JsonSchema> = {}) {
  const schema = { type: 'object', properties: { 写: { [keyword]: ways } } };
  const validators = compileSchemas(new Map<string, JsonSchema>([['own/forms/a', schema], ...Object.entries(shapes)]));
  const shape = { path: 'own/forms/a', schema, validator: validators('own/forms/a'), shapes, synonyms: {} };
  const place = (pointer: string) => ({ file: 'a.yaml', line: 1, column: 1, length: 0, pointer });
  return lintShape({ 写: value } as never, shape, place).findings.map(({ fact }) => [fact.zh, fact.en]);
}

describe('of several ways that are patterns', () => {
  const number = { title: '字号', pattern: '^第\\d+号$', examples: ['第12号'] };
  const day = { description: '年月日', pattern: '^\\d{4}-\\d\\d$' };

  test('title, description and example say what is accepted', () => {
    expect(told('甲', [number, day])).toEqual([
      ['「甲」，可以写：字号（如 第12号）；年月日', '「甲」; choices: 字号 (such as 第12号); 年月日'],
    ]);
  });
  test('so they do where they stand in another file', () => {
    const shapes = { 'own/shapes/number.yaml': number };
    const texts = told('甲', [{ $ref: '../shapes/number.yaml' }, day], 'anyOf', shapes).map(([zh]) => zh);
    expect(texts).toContain('「甲」，可以写：字号（如 第12号）；年月日');
  });
  test('an example alone, choices and words are said too', () => {
    const ways = [{ pattern: '^x\\d$', examples: ['x1'] }, { enum: ['无', '有'] }, { pattern: '先.{0,9}复议' }];
    expect(told('甲', ways)).toEqual([['「甲」，可以写：如 x1；无、有；写到先…复议', '「甲」; choices: such as x1; 无, 有; with 先…复议']]);
  });
  test('where one of them says nothing, no half a list is given', () => {
    expect(told('甲', [number, { pattern: '^x\\d$' }])).toEqual([['几种写法里没有一种符合', 'none of the ways of writing it fits']]);
  });
  test('the only one of several that fits must be one', () => {
    expect(told('甲', [number, day], 'oneOf')[0]?.[1]).toBe('「甲」; choices: 字号 (such as 第12号); 年月日');
  });
});

test('words and gaps of a pattern are read, anything more is not', () => {
  expect(readablePattern('先.{0,16}复议|复议前置')).toEqual(['先…复议', '复议前置']);
  expect(readablePattern('^不服.*的$')).toEqual(['不服…的']);
  for (const pattern of ['[\\d]元', '(甲|乙)丙', '.*', '甲?', '\\d+号']) expect(readablePattern(pattern)).toEqual([]);
});
