import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../world/temporary.ts';
import { lintIds, runDossier } from './run-dossier.ts';

const reason = '承办人因公负伤住院，档案由他人代为整理';

/** The ordinary case, archived a fortnight too late, with the waivers of a test. */
function lateCase(waivers: string): string {
  const folder = join(temporaryFolder(), '案件');
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  for (const file of ['case.yaml', ...readdirSync(join(folder, 'records')).map((name) => `records/${name}`)]) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('归档时间: 2026-04-24', '归档时间: 2026-05-24'));
  }
  writeFileSync(join(folder, 'waivers.yaml'), waivers);

  return folder;
}

function waiver(change: Readonly<Record<string, string>> = {}): string {
  const keys = { 要求: 'A23-archive-30d', 理由: reason, 说明人: '王一鸣', 时间: '2026-05-24', ...change };

  return `- { ${Object.entries(keys)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')} }\n`;
}

describe('a waiver', () => {
  test('answers its finding: visible, counted apart, printed, in the receipt', async () => {
    const folder = lateCase(waiver({ 批准人: '周立新' }));
    const pretty = await runDossier('lint', folder);
    expect(pretty.status).toBe(0);
    expect(pretty.out).toMatch(/错误 A23-archive-30d {2}制度第二十三条 {2}已说明/);
    expect(pretty.err).toContain('没有错误，没有警告，1 个已说明');

    const out = temporaryFolder();
    const built = await runDossier('build', folder, '-o', out, '--json');
    expect(built.status).toBe(0);
    expect(JSON.parse(built.out).counts).toMatchObject({ waivers: 1, warnings: 0 });
    const report = JSON.parse((await runDossier('lint', folder, '--json')).out);
    expect(report.findings[0]).toMatchObject({ level: 'error', waived: { reason, by: '王一鸣，周立新批准', at: '2026-05-24' } });
    expect(report.summary).toMatchObject({ errors: 0, waived: 1 });
  });

  test.each([
    ['of one place answers only there', waiver({ 文件: 'case.yaml', 位置: '/归档/归档时间' }), []],
    ['of another file answers nothing', waiver({ 文件: 'records/01-立案登记表.yaml' }), ['waiver-idle']],
    ['of an unknown requirement', waiver() + waiver({ 要求: 'A23-archive' }), ['waiver-unknown']],
    ['of custody is refused', waiver() + waiver({ 要求: 'A30-tamper' }), ['waiver-refused']],
    ['of a mistake of writing is refused', waiver() + waiver({ 要求: 'shape-blank' }), ['waiver-refused']],
    ['whose reason is 无', waiver() + waiver({ 理由: '无' }), ['waiver-reason']],
    ['whose reason is a full stop', waiver() + waiver({ 理由: '。' }), ['waiver-reason']],
    ['whose reason is a formula', waiver() + waiver({ 理由: '按照有关规定，经研究决定' }), ['waiver-reason']],
    ['by a stranger', waiver() + waiver({ 说明人: '路人甲' }), ['waiver-person']],
    ['without a finding', waiver() + waiver({ 要求: 'A23-media-24h' }), ['waiver-idle']],
  ])('%s', async (_, text, ids) => {
    expect((await lintIds(lateCase(text))).map(({ id }) => id)).toEqual(ids);
  });

  test('with a blank reason is an error and answers nothing', async () => {
    const { status, out } = await runDossier('lint', lateCase(waiver({ 理由: '' })), '--json');
    expect(status).toBe(1);
    const findings: { id: string; waived?: unknown }[] = JSON.parse(out).findings;
    expect(findings.map(({ id, waived }) => [id, waived])).toEqual([
      ['A23-archive-30d', undefined],
      ['shape-blank', undefined],
    ]);
  });
});

test('a waiver whose reason says nothing leaves its finding open', async () => {
  const { status, out } = await runDossier('lint', lateCase(waiver({ 理由: '略' })), '--json');
  expect(status).toBe(1);
  const findings: { id: string; waived?: unknown }[] = JSON.parse(out).findings;
  expect(findings.map(({ id, waived }) => [id, waived])).toEqual([
    ['A23-archive-30d', undefined],
    ['waiver-reason', undefined],
  ]);
});

describe('a build', () => {
  test('finds a byte that changed after the intake while it packs, and writes nothing', async () => {
    const folder = lateCase(waiver());
    for (const part of ['media', 'scans'])
      await runDossier('intake', join(folder, part), '--case', folder, '--by', '王一鸣', '--scan', '--no-frames');
    const path = join(folder, 'media', readdirSync(join(folder, 'media')).find((name) => name.endsWith('.mp4')) ?? '');
    const bytes = readFileSync(path);
    const before = createHash('sha256').update(bytes).digest('hex');
    bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const out = temporaryFolder();
    const { status, out: told } = await runDossier('build', folder, '-o', out, '--json');
    expect(status).toBe(1);
    const refusal = JSON.parse(told);
    expect(refusal.findings.map(({ id }: { id: string }) => id)).toEqual(['A23-archive-30d', 'A30-tamper']);
    for (const digest of [before, createHash('sha256').update(bytes).digest('hex')]) expect(refusal.findings[1].message).toContain(digest);
    expect(readdirSync(out)).toEqual([]);
  });
});
