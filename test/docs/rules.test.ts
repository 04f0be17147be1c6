import { test } from 'vitest';
import { listProblems } from '../../src/build/problems.ts';
import { rulesMarkdown } from '../../src/report/rules-markdown.ts';
import { expectFile } from '../expect-file.ts';
import { rulesAndLaws } from '../made-rules.ts';

test('docs/rules.md is what the regulation and the statutes say now', () => {
  expectFile('docs/rules.md', rulesMarkdown(rulesAndLaws.regulation, listProblems()));
});
