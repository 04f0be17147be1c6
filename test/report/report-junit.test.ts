import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { reportJunit } from '../../src/report/report-junit.ts';
import { expectFile } from '../expect-file.ts';
import { thorough } from '../thorough.ts';
import { lintReport } from './lint-report.ts';

const report = lintReport();
const read = 'import sys,xml.etree.ElementTree as t;print("".join(e.tag+"|" for e in t.fromstring(sys.stdin.buffer.read()).iter()))';
const python = spawnSync('python3', ['--version']).status === 0;

describe('the report in JUnit XML', () => {
  test('is ordered and complete', () => {
    expectFile('test/report/expected/report.junit.xml', reportJunit(report));
  });

  test.skipIf(!python && !thorough)('is well-formed to another reader', () => {
    const { status, stdout, stderr } = spawnSync('python3', ['-c', read], { input: reportJunit(report), encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('|').filter((tag) => tag === 'testsuite')).toHaveLength(3);
    expect(stdout.split('|').filter((tag) => tag === 'testcase')).toHaveLength(7);
  });

  test('counts what it holds', () => {
    const text = reportJunit(report);
    expect(text.match(/<failure/g)).toHaveLength(4);
    expect(text).toContain('<testsuites name="dossier lint" tests="7" failures="4" errors="0">');
    expect(text.match(/<skipped/g)).toHaveLength(1);
  });

  test('holds no character that XML forbids', () => {
    expect(reportJunit(report)).toMatch(/^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
  });
});
