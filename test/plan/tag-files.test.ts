import { describe, expect, test } from 'vitest';
import type { WrittenFile } from '../../src/model/package-plan.ts';
import { formatBagInfo } from '../../src/plan/format-bag-info.ts';
import { formatManifest } from '../../src/plan/format-manifest.ts';
import { planPackage } from '../../src/plan/plan-package.ts';
import { planTagFiles, planTagManifests } from '../../src/plan/plan-tag-files.ts';
import { caseData, soundCase } from './sound-case.ts';

const file = (path: string, size = 1): WrittenFile => ({ path, size, digests: { sha256: `d-${path}`, sha512: `e-${path}` } });
const bytes = (path: string) => ({ path, content: { from: 'bytes', bytes: new Uint8Array(1) } }) as const;

describe('manifests', () => {
  test('are sorted by code points and end every line', () => {
    const text = formatManifest('sha256', [file('data/ｂ'), file('data/𠮷'), file('data/a'), file('data/B')]);
    expect(text.split('\n').map((line) => line.split('  ')[1] ?? '')).toEqual(['data/B', 'data/a', 'data/ｂ', 'data/𠮷', '']);
  });

  test('encode line breaks and percent signs, nothing else', () => {
    expect(formatManifest('sha256', [{ path: 'data/a\r\n100% ~.txt', size: 0, digests: { sha256: 'x' } }])).toBe(
      'x  data/a%0D%0A100%25 ~.txt\n',
    );
  });

  test('owe every file a digest', () => {
    expect(() => formatManifest('sm3', [file('data/a')])).toThrow('data/a');
  });
});

describe('bag-info.txt', () => {
  test('folds long lines at blanks, so that unfolding gives the value back', () => {
    const value = 'word '.repeat(60).trim();
    const text = formatBagInfo([['External-Description', value]]);
    expect(text.split('\n').every((line) => line.length <= 79)).toBe(true);
    expect(text.replaceAll('\n ', ' ')).toBe(`External-Description: ${value}\n`);
  });

  test('keeps a value on its line and leaves out what is empty', () => {
    const text = formatBagInfo([
      ['A', 'x\r\nEvil: y\n\n z'],
      ['B', ' '],
      ['C: D', 'z'],
    ]);
    expect(text).toBe('A: x Evil: y z\nC-D: z\n');
  });

  test('is dated by the case, never by the clock', () => {
    const { value } = planPackage({ sound: soundCase(caseData), root: 'x', algorithms: [], payload: [], agent: 'dossier 1' });
    expect(Object.fromEntries(value.info)).toMatchObject({
      'Bagging-Date': '2026-04-02',
      'External-Identifier': caseData.案号,
      'Source-Organization': '示例区交通运输局',
    });
  });
});

describe('the plan', () => {
  test('takes media first and the rest by path; SHA-256 always, in the order of the standard', () => {
    const payload = ['data/volume.pdf', 'data/media/b', 'data/case.yaml', 'data/media/a'].map(bytes);
    const { value, findings } = planPackage({ sound: soundCase(caseData), root: 'x', algorithms: ['sm3', 'sha512'], payload, agent: '' });
    expect(findings).toEqual([]);
    expect(value.algorithms).toEqual(['sha256', 'sha512', 'sm3']);
    expect(value.payload.map(({ path }) => path)).toEqual(['data/media/a', 'data/media/b', 'data/case.yaml', 'data/volume.pdf']);
  });

  test.each([
    'x.txt',
    'data/../x',
    'data/a\\b',
    'data/e\u0301',
    'data/a.',
    'data/nul.txt',
    'data/a\u202eb',
    'data/a:b',
    'data//a',
    'data/\udc80',
    `data/${'案'.repeat(86)}`,
  ])('refuses %j', (path) => {
    const { findings } = planPackage({ sound: soundCase(caseData), root: 'x', algorithms: [], payload: [bytes(path)], agent: '' });
    expect(findings.map(({ id, level }) => [id, level])).toEqual([['P-path', 'error']]);
  });

  test('refuses names that differ only in letter case', () => {
    const { findings } = planPackage({
      sound: soundCase(caseData),
      root: 'x',
      algorithms: [],
      payload: [bytes('data/A'), bytes('data/a')],
      agent: '',
    });
    expect(findings.map(({ fact }) => fact.en)).toEqual(['data/a (= data/A)']);
  });

  test('counts the payload and lists every tag file in the tag manifests', () => {
    const plan = { algorithms: ['sha256', 'sha512'], info: [] } as const;
    const tags = planTagFiles(plan, [file('data/a', 1500), file('data/b', 500)]);
    expect(tags.map(({ path }) => path)).toEqual(['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'manifest-sha512.txt']);
    expect(textOf(tags[1])).toBe('Payload-Oxum: 2000.2\nBag-Size: 2.0 KB\n');
    const [first] = planTagManifests(
      plan,
      tags.map(({ path }) => file(path)),
    );
    expect(textOf(first).split('\n')).toHaveLength(5);
  });
});

function textOf(planned: ReturnType<typeof planTagFiles>[number] | undefined): string {
  return planned?.content.from === 'bytes' ? new TextDecoder().decode(planned.content.bytes) : '';
}
