import { expect, test } from 'vitest';
import { reportGithub } from '../../src/report/report-github.ts';
import { expectFile } from '../expect-file.ts';
import { lintReport } from './lint-report.ts';

test('the report as workflow commands', () => {
  expectFile('test/report/expected/report.github.txt', reportGithub(lintReport()));
});

test('one line a finding, whatever a case says', () => {
  const lines = reportGithub(lintReport()).trimEnd().split('\n');
  expect(lines).toHaveLength(6);
  expect(lines.filter((line) => !/^::(error|warning|notice) [^:]+::/.test(line))).toEqual([]);
});
