import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { reportSarif } from '../../src/report/report-sarif.ts';
import { uriOf } from '../../src/report/uri-of.ts';
import { expectFile } from '../expect-file.ts';
import { late } from './findings.ts';
import { lintReport } from './lint-report.ts';

const require = createRequire(import.meta.url);
const schema = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const isUri = (text: string): boolean => URL.canParse(text);
const isReference = (text: string): boolean => /^[A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]*$/.test(text) && !/%(?![0-9A-F]{2})/.test(text);
const ajv = new Ajv({
  strict: false,
  unicodeRegExp: false,
  allErrors: true,
  formats: { uri: isUri, 'uri-reference': isReference, 'date-time': true },
});
/** The schema is of draft 4, of which it uses nothing that later drafts read otherwise but the name of its id. */
const { id: _, $schema: __, ...official } = JSON.parse(readFileSync(schema, 'utf8'));
const validate = ajv.compile(official);
const report = lintReport();
const run = JSON.parse(reportSarif(report)).runs[0];

describe('the report in SARIF', () => {
  test.each(['zh', 'en'] as const)('is what the schema of SARIF 2.1.0 says (%s)', (language) => {
    validate(JSON.parse(reportSarif(lintReport(language))));
    expect(validate.errors).toBeNull();
  });

  test('of nothing is what the schema says', () => {
    validate(JSON.parse(reportSarif({ ...report, cases: [], rules: [] })));
    expect(validate.errors).toBeNull();
  });

  test('is ordered and complete', () => {
    expectFile('test/report/expected/report.sarif', reportSarif(report));
  });

  test('names the rule of every result by id and index', () => {
    const rules = run.tool.driver.rules;
    for (const { ruleId, ruleIndex } of run.results) expect(rules[ruleIndex].id).toBe(ruleId);
    expect(new Set(rules.map(({ id }: { id: string }) => id)).size).toBe(rules.length);
  });

  test('columns begin at 1 and count UTF-16 units', () => {
    const regions = run.results.flatMap((result: { locations: { physicalLocation: { region?: { startColumn: number } } }[] }) =>
      result.locations.flatMap(({ physicalLocation }) => physicalLocation.region ?? []),
    );
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(regions.length).toBeGreaterThan(3);
    expect(regions.filter(({ startColumn }: { startColumn: number }) => startColumn < 1)).toEqual([]);
  });

  test('a fingerprint outlives lines written above, and a fact that changes from day to day', () => {
    const moved = { ...late, fact: { zh: '31 小时', en: '' }, at: { ...late.at, line: 80 } };
    const prints = (finding: typeof late): unknown =>
      JSON.parse(reportSarif({ ...report, cases: [{ folder: 'c', findings: [finding], records: 1 }] })).runs[0].results[0]
        .partialFingerprints;
    expect(prints(moved)).toEqual(prints(late));
  });

  test('a waived finding is suppressed with its reason, and no other', () => {
    const suppressed = run.results.filter(({ suppressions }: { suppressions: unknown[] }) => suppressions.length > 0);
    expect(suppressed.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['A07-answered']);
    expect(suppressed[0].suppressions[0].justification).toContain('当日系统停用');
  });

  test('holds no whole ID number', () => {
    expect(reportSarif(report)).not.toContain('210299198503121015');
  });
});

test.each([
  ['案件/a b.yaml', '%E6%A1%88%E4%BB%B6/a%20b.yaml'],
  ['/x/y', 'file:///x/y'],
  ['C:\\x\\y', 'file:///C:/x/y'],
  ['a\udcff', 'a%FF'],
  ['.', '.'],
])('the path %s as a URI', (path, uri) => {
  expect(uriOf(path)).toBe(uri);
});
