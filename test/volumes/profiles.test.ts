import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../src/model/receipt.ts';
import { reportReceipt } from '../../src/report/report-receipt.ts';
import { caseBuilds, receiptOf } from './case-builds.ts';

const { room, build } = caseBuilds();
const zh = { language: 'zh', columns: 80, colours: false } as const;

const inVolumes = ({ volumes = [] }: Receipt) => volumes.map(({ file, kind, number, of }) => [file.replace(/^.*号/, ''), kind, number, of]);

describe('volumes by profile', () => {
  test('正卷 and 副卷 are files of their own, each numbered from 1; service goes with what it served', async () => {
    const receipt = receiptOf(await build('立卷: 正副卷\n'));
    const [main, inner] = receipt.volumes ?? [];
    const titles = (volume: typeof main) => volume?.documents.map(({ title }) => title) ?? [];

    expect(inVolumes(receipt)).toEqual([
      ['.pdf', '正卷', 1, 1],
      ['.副卷.pdf', '副卷', 1, 1],
    ]);
    expect(titles(inner)).toEqual(expect.arrayContaining(['法制审核意见书', '违法行为调查报告', '结案报告']));
    expect(titles(main)).toEqual(expect.arrayContaining(['立案登记表', '行政处罚决定书', '送达回证（行政处罚决定书）']));
    expect([main?.documents[0]?.first, inner?.documents[0]?.first]).toEqual(['1', '1']);
    expect(receipt.volume.file).toBe(main?.file);
    expect(readdirSync(join(room.path, 'out')).filter((file) => file.endsWith('.pdf'))).toHaveLength(3);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/receipt.schema.json', 'utf8')));
    expect(validate(JSON.parse(JSON.stringify(receipt))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('a case that grows too thick is split between documents; what an earlier build left goes', async () => {
    const receipt = receiptOf(await build('分卷: 30页\n封皮: 不印\n'));
    const pages = receipt.volumes?.map(({ numberedPages }) => numberedPages) ?? [];

    expect(inVolumes(receipt).map(([file, , number, of]) => [file, number, of])).toEqual(
      pages.map((_, index) => [`.第${index + 1}卷.pdf`, index + 1, pages.length]),
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(Math.max(...pages)).toBeLessThanOrEqual(30);
    expect(receipt.outerCover).toBeUndefined();
    expect(readdirSync(join(room.path, 'out')).filter((file) => file.endsWith('.pdf'))).toHaveLength(pages.length);
  });

  test('a volume is too thick for a spine once pressing it together does not help', async () => {
    const told = async (spine: string) => {
      const { findings } = await build(`封皮: { 卷脊: [${spine}] }\n`, { draft: true });
      return findings.filter(({ id }) => id === 'B-spine').map(({ fact }) => fact.zh);
    };
    expect([await told('6mm'), await told('5mm')]).toEqual([
      [],
      [expect.stringMatching(/^案卷：\d+ 张，厚约 \d+ mm；最宽的卷脊 5 mm，装得下 55 张$/)],
    ]);
  });

  test('a case of several volumes gives the same bytes again: every volume, the cover, the package', async () => {
    const config = '立卷: 正副卷\n分卷: 30页\n双面打印: 是\n';
    const [once, again] = [receiptOf(await build(config)), receiptOf(await build(config))];
    expect(inVolumes(once).map(([file]) => file)).toEqual(expect.arrayContaining(['.第1卷.pdf', '.第2卷.pdf', '.副卷.pdf']));
    const digests = ({ volumes = [], package: archive, outerCover }: Receipt) =>
      [...volumes, outerCover, archive].map((output) => output?.digests.sha256);
    expect(digests(again)).toEqual(digests(once));
    expect(new Set(digests(once)).size).toBe(digests(once).length);
  });

  test('按件 numbers each document from 1', async () => {
    const receipt = receiptOf(await build('立卷: 按件\n', { draft: true }));
    const documents = receipt.volumes?.[0]?.documents ?? [];

    expect(documents.map(({ first }) => first)).toEqual(documents.map((_, index) => `${index + 1}件1`));
    expect(receipt.profile).toBe('按件');
  });

  test('a receiver’s pages split volumes, and a document that is too long for itself is told', async () => {
    const split = await build('接收方: { 名称: 区法院, 页数: 25 }\n封皮: 不印\n', { dryRun: true });
    const told = await build('接收方: { 名称: 区法院, 页数: 4 }\n封皮: 不印\n', { dryRun: true });

    expect(split.kind === 'planned' && split.plan.payload.filter(({ path }) => /第\d+卷\.pdf$/.test(path)).length).toBeGreaterThan(2);
    expect(told.kind === 'refused' && told.findings.map(({ id }) => id)).toContain('B-receiver');
  });

  test('a receiver’s bytes split volumes, and every file keeps them', async () => {
    const receipt = receiptOf(await build('接收方: { 名称: 区法院, 每个文件: 1MB, 分辨率: 100 }\n封皮: 不印\n'));
    expect(receipt.volumes?.length).toBeGreaterThan(1);
    expect(Math.max(...(receipt.volumes?.map(({ bytes }) => bytes) ?? []))).toBeLessThanOrEqual(1_000_000);
    expect(existsSync(join(room.path, 'out', receipt.volume.file))).toBe(true);
  });

  test('what is attached counts in what the receiver takes', async () => {
    const sized = receiptOf(await build('分卷: 不分\n封皮: 不印\n'));
    const limit = Math.ceil(sized.volume.bytes / 1000) + 1;
    const config = `分卷: 不分\n封皮: 不印\n接收方: { 名称: 区法院, 每个文件: ${limit}KB }\n`;
    const [bare, attached] = [receiptOf(await build(config)), receiptOf(await build(config, { attach: true }))];

    expect([bare.volumes?.length, (attached.volumes?.length ?? 0) > 1]).toEqual([1, true]);
    expect(Math.max(...(attached.volumes?.map(({ bytes }) => bytes) ?? []))).toBeLessThanOrEqual(limit * 1000);
  });

  test('each volume carries the records that it was printed from, and what was found in them', async () => {
    const receipt = receiptOf(await build('分卷: 30页\n封皮: 不印\n', { attach: true }));
    const volumes = receipt.volumes ?? [];
    const records = readdirSync(join(room.path, 'case/records')).map((file) => `records-${file}`);

    expect(volumes.length).toBeGreaterThan(1);
    expect(volumes.map(({ conformance }) => conformance.slice(0, 7))).toEqual(volumes.map(() => 'PDF/A-3'));
    for (const { attached = [], documents } of volumes) {
      const printed = new Set(documents.map(({ record }) => record.replace('/', '-').replace(/#.*$/, '')));
      expect(attached).toEqual(expect.arrayContaining(['case.yaml', 'findings.json', ...printed]));
      expect(attached.length).toBeLessThan(records.length);
    }
    expect([...new Set(volumes.flatMap(({ attached = [] }) => attached))]).toEqual(expect.arrayContaining(records));
    expect(reportReceipt(receipt, zh)).toContain(`，记录和检查结果附在 ${volumes.map(({ file }) => file).join('、')} 里面，`);
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/receipt.schema.json', 'utf8')));
    expect(validate(JSON.parse(JSON.stringify(receipt))), JSON.stringify(validate.errors)).toBe(true);
  });

  test('a 正卷 carries nothing of what the 副卷 beside it carries', async () => {
    const receipt = receiptOf(await build('立卷: 正副卷\n封皮: 不印\n', { attach: true }));
    const records = readdirSync(join(room.path, 'case/records')).map((file) => `records-${file}`);
    const [main, inner] = receipt.volumes ?? [];

    expect([main?.attached, main?.conformance.slice(0, 7)]).toEqual([undefined, 'PDF/A-2']);
    expect(inner?.attached).toEqual(expect.arrayContaining(['case.yaml', 'findings.json', ...records]));
    expect(reportReceipt(receipt, zh)).toContain(`，记录和检查结果附在 ${inner?.file} 里面，`);
  });

  test('a receiver that there is not is wrong use', async () => {
    await expect(build('分卷: 不分\n', { draft: true, receiver: '火星' })).rejects.toThrow(/法院、档案馆、电子邮件|火星/);
  });
});
