import { expect, test } from 'vitest';
import { listProblems } from '../../src/build/problems.ts';
import { checkParameters } from '../../src/lint/check-parameters.ts';
import { withStatutes } from '../../src/model/with-statutes.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { parseStatutes } from '../../src/parse/statutes.ts';
import { rulesMarkdown } from '../../src/report/rules-markdown.ts';
import { expectFile } from '../expect-file.ts';
import { readSchemas } from '../lint/read-schemas.ts';

test('docs/rules.md is what the regulation and the statutes say now', () => {
  const { value, findings } = parseRegulation('jinpu', readSchemas(), { digest: '', checks: checkParameters });
  const statutes = parseStatutes(readSchemas(), { checks: checkParameters });
  expect([...findings, ...statutes.findings]).toEqual([]);
  expectFile('docs/rules.md', rulesMarkdown(withStatutes(value, statutes.value), listProblems()));
});
