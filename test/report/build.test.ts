import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { PackagePlan } from '../../src/model/package-plan.ts';
import type { Receipt } from '../../src/model/receipt.ts';
import { refusalJson, reportRefusal } from '../../src/report/refusal.ts';
import { planJson, reportPlan } from '../../src/report/report-plan.ts';
import { reportReceipt } from '../../src/report/report-receipt.ts';
import { sizeText } from '../../src/report/size-text.ts';
import { late, warning } from './findings.ts';

const zh = { language: 'zh', columns: 80, colours: false } as const;
const en = { ...zh, language: 'en' } as const;
const digest = 'a'.repeat(64);

const receipt: Receipt = {
  format: 'dossier-receipt/1',
  case: '辽金普交罚〔2026〕第0012号',
  folder: '案件/0012',
  regulation: { id: 'jinpu', title: '制度', digest },
  tool: { name: 'dossier', version: '0.1.0' },
  builtAt: '2026-04-24T01:02:03.000Z',
  volume: { file: '0012.pdf', bytes: 1_200_000, digests: { sha256: digest }, pages: 48, numberedPages: 45, conformance: 'PDF/A-2a' },
  pageImages: [{ file: 'scans/发票.pdf', pages: '1-3、7', reason: { zh: '有没有嵌入的字体', en: 'a font is not embedded' } }],
  package: { file: '0012.zip', bytes: 12_900_000, digests: { sha256: digest }, payloadFiles: 40, payloadBytes: 12_800_000 },
  counts: { documents: 32, photos: 8, recordings: 2, scans: 4, warnings: 2, waivers: 0 },
  fonts: [{ face: 'song', sha256: digest }],
};
const { package: _, ...draft } = receipt;
const refusal = { case: receipt.case, folder: receipt.folder, findings: [late, warning] };

describe('a receipt', () => {
  const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('schemas/receipt.schema.json', 'utf8')));

  test.each([
    ['of a package', receipt],
    ['of a draft', draft],
  ])('%s is what its published schema says', (__, value) => {
    validate(JSON.parse(JSON.stringify(value)));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['a key too many', { ...receipt, more: 1 }],
    ['a path for a name', { ...receipt, volume: { ...receipt.volume, file: '../x.pdf' } }],
    ['a short digest', { ...receipt, fonts: [{ face: 'song', sha256: 'abc' }] }],
    ['a day for a moment', { ...receipt, builtAt: '2026-04-24' }],
  ])('with %s is refused', (__, value) => {
    expect(validate(value)).toBe(false);
  });

  test('is told on one line', () => {
    expect(reportReceipt(receipt, zh)).toBe(
      '已建 辽金普交罚〔2026〕第0012号：案卷 0012.pdf（48 页），归档包 0012.zip（12.3 MB，40 个文件），有 2 个警告，1 份原件有页面印成图像\n',
    );
    expect(reportReceipt(draft, zh, 3)).toMatch(/，有 3 个错误、2 个警告，/);
    expect(reportReceipt(draft, en)).toBe(
      'draft 辽金普交罚〔2026〕第0012号: volume 0012.pdf (48 pages), 2 warnings, pages of 1 original as images\n',
    );
  });
});

describe('a refusal', () => {
  test('is told on one line', () => {
    expect(reportRefusal(refusal, zh)).toBe('未建 辽金普交罚〔2026〕第0012号：1 个错误，1 个警告（案件/0012）\n');
    expect(reportRefusal({ ...refusal, case: '' }, en)).toBe('refused 案件/0012: 1 error, 1 warning (案件/0012)\n');
  });

  test('is one line of JSON with the findings of a lint report', () => {
    const text = refusalJson(refusal, 'zh');
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile({
      ...JSON.parse(readFileSync('schemas/report.schema.json', 'utf8')),
      required: ['findings'],
      properties: { findings: { type: 'array', items: { $ref: '#/$defs/finding' } } },
      additionalProperties: true,
    });
    expect(text.split('\n')).toHaveLength(2);
    expect(validate(JSON.parse(text))).toBe(true);
    expect(JSON.parse(text)).toMatchObject({ format: 'dossier-refusal/1', case: refusal.case, folder: '案件/0012' });
  });
});

describe('a plan', () => {
  const plan: PackagePlan = {
    root: '0012',
    algorithms: ['sha256', 'sm3'],
    payload: [
      { path: 'data/volume.pdf', content: { from: 'bytes', bytes: new Uint8Array(2048) } },
      { path: 'data/media/01.jpg', content: { from: 'file', file: '/x/01.jpg', size: 3 * 1024 * 1024 } },
    ],
    info: [['Source-Organization', '大连金普新区交通运输局']],
  };

  test('lists what would be packed', () => {
    expect(reportPlan(plan, zh)).toBe(
      [
        '试排 0012：2 个文件，3.0 MB，校验 sha256、sm3；什么也没有写',
        '  Source-Organization: 大连金普新区交通运输局',
        '     3.0 MB  data/media/01.jpg',
        '     2.0 KB  data/volume.pdf',
        '',
      ].join('\n'),
    );
  });

  test('is one line of JSON that names no file of this machine', () => {
    expect(planJson(plan)).not.toContain('/x/');
    expect(JSON.parse(planJson(plan))).toMatchObject({
      format: 'dossier-plan/1',
      payload: [{ path: 'data/volume.pdf', bytes: 2048 }, { bytes: 3145728 }],
    });
  });
});

test.each([
  [0, '0 B'],
  [1023, '1023 B'],
  [1024, '1.0 KB'],
  [123456789, '118 MB'],
  [2 ** 41, '2.0 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
