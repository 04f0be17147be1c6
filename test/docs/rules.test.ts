import { expect, test } from 'vitest';
import { listProblems } from '../../src/build/problems.ts';
import { checkParameters } from '../../src/lint/check-parameters.ts';
import { parseRegulation } from '../../src/parse/regulation.ts';
import { rulesMarkdown } from '../../src/report/rules-markdown.ts';
import { expectFile } from '../expect-file.ts';
import { readSchemas } from '../lint/read-schemas.ts';

test('docs/rules.md is what the regulation says now', () => {
  const { value, findings } = parseRegulation('jinpu', readSchemas(), { digest: '', checks: checkParameters });
  expect(findings).toEqual([]);
  expectFile('docs/rules.md', rulesMarkdown(value, listProblems()));
});
