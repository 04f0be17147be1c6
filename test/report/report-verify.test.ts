import { describe, expect, test } from 'vitest';
import type { VerifyReport } from '../../src/model/verify-report.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { reportVerify, verifyJson } from '../../src/report/report-verify.ts';
import { expectFile } from '../expect-file.ts';
import { noCase } from './findings.ts';

const good: VerifyReport = {
  name: '0012.zip',
  root: '0012',
  version: '1.0',
  algorithms: ['sha256', 'sm3'],
  complete: true,
  valid: true,
  payload: { files: 40, bytes: 12_900_000 },
  findings: [],
  properties: [
    {
      code: 'GD-1-1',
      property: 'authenticity',
      name: { zh: '固化信息有效性', en: 'Digests are right' },
      result: 'passed',
      remark: { zh: '', en: '' },
      findings: [],
    },
    {
      code: 'GD-4-2',
      property: 'security',
      name: { zh: '病毒感染检测', en: 'No virus' },
      result: 'manual',
      remark: { zh: '用杀毒软件检查', en: 'Scan it' },
      findings: [],
    },
  ],
};
const changed = {
  ...noCase,
  id: 'V-digest',
  says: { zh: '内容与清单所载的摘要不符', en: 'The content does not have the digest that the manifest states' },
  fact: { zh: 'sha256', en: 'sha256' },
  remedy: { zh: '向移交方重新要一份', en: 'Ask for another copy' },
  at: { file: 'data/media/210299198503121014.jpg', line: 0, column: 0, length: 0, pointer: '' },
};
const bad: VerifyReport = {
  ...good,
  valid: false,
  findings: [changed, { ...changed, id: 'V-extra', level: 'warning', at: { ...changed.at, file: 'manifest-sha256.txt', line: 3 } }],
};
const zh = { language: 'zh', columns: 80, colours: false } as const;
const en = { ...zh, language: 'en' } as const;

describe('a verdict on a package', () => {
  test('is one line where all is well', () => {
    expect(reportVerify(good, 'out/0012.zip', zh, false)).toBe('合格 out/0012.zip：BagIt 1.0，40 个文件，12.3 MB，校验 sha256、sm3\n');
    expect(reportVerify(good, 'out/0012.zip', en, false)).toBe('valid out/0012.zip: BagIt 1.0, 40 files, 12.3 MB, digests sha256, sm3\n');
  });

  test('lists every difference and the four properties', () => {
    const text = reportVerify(bad, 'out/0012.zip', zh, true);
    expectFile('test/report/expected/verify.txt', text);
    expect(text).not.toContain('210299198503121014');
    expect(text.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([]);
  });

  test('stops listing after two hundred and says so', () => {
    const text = reportVerify({ ...bad, findings: Array.from({ length: 250 }, () => changed) }, 'x', zh, false);
    expect(text).toContain('还有 50 处，见 --json');
  });

  test('is one line of JSON', () => {
    const text = verifyJson(bad, 'out/0012.zip', 'zh');
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(text)).toMatchObject({
      format: 'dossier-verification/1',
      path: 'out/0012.zip',
      valid: false,
      findings: [{ id: 'V-digest' }, { id: 'V-extra', line: 3 }],
      properties: [{ result: 'passed' }, { result: 'manual' }],
    });
  });
});
