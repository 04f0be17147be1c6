import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { reportPretty } from '../../src/report/report-pretty.ts';
import { reportSummary } from '../../src/report/report-summary.ts';
import { tallyOf } from '../../src/report/tally.ts';
import { expectFile } from '../expect-file.ts';
import { late, noCase, warning, wrongId } from './findings.ts';

const zh = { language: 'zh', columns: 80, colours: false } as const;
const en = { language: 'en', columns: 80, colours: false } as const;
const cases = [{ folder: '案件/0012', findings: [late, wrongId, warning, noCase], records: 17 }];

describe('the report for people', () => {
  test('groups by file, marks by display width, cites and helps', () => {
    expectFile('test/report/expected/pretty-zh.txt', reportPretty(cases, zh));
  });

  test('says the same in English', () => {
    expectFile('test/report/expected/pretty-en.txt', reportPretty(cases, en));
  });

  test.each([40, 60, 80, 120])('fits %i columns', (columns) => {
    for (const style of [zh, en]) {
      const lines = reportPretty(cases, { ...style, columns }).split('\n');
      expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
    }
  });

  test('colours change nothing but colour', () => {
    const coloured = reportPretty(cases, { ...zh, colours: true });
    expect(coloured).not.toBe(reportPretty(cases, zh));
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(reportPretty(cases, zh));
  });

  test('never shows a whole ID number', () => {
    const text = reportPretty(cases, zh) + reportPretty(cases, en);
    expect(text).not.toContain('210299198503121015');
    expect(text).toContain('210299********1015');
  });

  test('tells findings of one kind in a file together', () => {
    const blank: Finding = {
      ...warning,
      id: 'shape-blank',
      level: 'error',
      says: { zh: '写了这一项，但是空着', en: 'blank' },
      fact: { zh: '“案由”', en: '' },
      at: { ...warning.at, line: 9 },
    };
    const other = { ...blank, fact: { zh: `“${'长'.repeat(40)}”`, en: '' }, at: { ...blank.at, line: 11 } };
    expectFile('test/report/expected/pretty-together.txt', reportPretty([{ folder: '.', findings: [other, late, blank], records: 1 }], zh));
  });

  test('lets no text of a case command the terminal', () => {
    const hostile = {
      ...late,
      fact: { zh: '\u001b[2J\u202e甲', en: '' },
      at: { ...late.at, file: 'records/\u001b[31m.yaml', source: '\u001b]0;x\u0007: 1' },
    };
    const text = reportPretty([{ folder: '.', findings: [hostile], records: 1 }], zh);
    expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}/u);
    expect(text).toContain('<U+001B>[2J<U+202E>甲');
  });

  test('is empty where there is nothing to say', () => {
    expect(reportPretty([{ folder: '.', findings: [], records: 3 }], zh)).toBe('');
  });

  test('ends with counts', () => {
    expect(reportSummary(tallyOf(cases), zh)).toBe('3 个错误，1 个警告（检查了 1 个案件，17 份文书）\n');
    expect(reportSummary(tallyOf(cases), en)).toBe('3 errors, 1 warning (checked 1 case, 17 records)\n');
    expect(reportSummary(tallyOf([{ folder: '.', findings: [], records: 1 }]), zh)).toBe(
      '没有错误，没有警告（检查了 1 个案件，1 份文书）\n',
    );
  });
});
