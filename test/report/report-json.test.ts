import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { reportJson } from '../../src/report/report-json.ts';
import { expectFile } from '../expect-file.ts';
import { late, noCase, warning, wrongId } from './findings.ts';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')),
);
const cases = [{ folder: '案件/0012/', findings: [late, wrongId, warning, noCase], records: 17 }];

describe('the report for machines', () => {
  test.each(['zh', 'en'] as const)('is what its published schema says (%s)', (language) => {
    const value: unknown = JSON.parse(reportJson(cases, language));
    validate(value);
    expect(validate.errors).toBeNull();
  });

  test('is ordered and complete', () => {
    expectFile('test/report/expected/report.json', reportJson(cases, 'zh'));
  });

  test('of nothing is an empty list', () => {
    const empty: unknown = JSON.parse(reportJson([], 'zh'));
    expect(empty).toEqual({ findings: [], summary: { errors: 0, warnings: 0, waived: 0, cases: 0, records: 0 } });
    expect(validate(empty)).toBe(true);
  });

  test('never holds a whole ID number', () => {
    expect(reportJson(cases, 'zh')).not.toContain('210299198503121015');
  });
});
