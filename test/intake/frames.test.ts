import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { thorough } from '../thorough.ts';
import { ledgerOf, recordsOf } from './read-folder.ts';
import { lintIds, runDossier } from './run-dossier.ts';
import { smallCase } from './small-case.ts';

const by = ['--by', '王一鸣'];
const film = readFileSync('examples/complaint-not-taken-up/media/02-现场核查录像.mp4');

describe.skipIf(!thorough)('key frames of a film', () => {
  test('are taken with it, lie under frames/, each in the ledger with where it came from, and once', async () => {
    const { folder, card } = smallCase({ '现场.mp4': film });
    const words = ['intake', card, '--case', folder, ...by];
    expect((await runDossier(...words)).status).toBe(0);
    const digest = createHash('sha256').update(film).digest('hex');
    const home = `frames/现场-${digest.slice(0, 8)}`;
    const lines = ledgerOf(folder).map((line) => JSON.parse(line));
    expect(lines.map(({ 事项, 文件 }) => `${事项} ${文件}`)).toEqual([
      '接收 media/现场.mp4',
      ...[1, 2, 3, 4].map((n) => `截取 ${home}/${n}.jpg`),
    ]);
    expect(lines.slice(1).map(({ 截取 }) => 截取)).toEqual(
      [1.2, 3.7, 6.2, 8.7].map((秒) => ({ 自: 'media/现场.mp4', sha256: digest, 秒 })),
    );
    const validate = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('schemas/ledger.schema.json', 'utf8')));
    for (const line of lines) expect([validate(line), validate.errors]).toEqual([true, null]);
    for (const line of lines.slice(1)) expect(readFileSync(join(folder, line.文件)).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
    expect(await lintIds(folder)).toEqual([]);
    const described = recordsOf(folder).flatMap((name) => parse(readFileSync(join(folder, 'records', name), 'utf8')).资料);
    expect(described.map((item: { 文件: string }) => item.文件)).toEqual(['media/现场.mp4']);

    await runDossier(...words);
    expect(ledgerOf(folder)).toHaveLength(5);
    rmSync(join(folder, home, '2.jpg'));
    expect((await lintIds(folder)).map(({ id }) => id)).toEqual(['A30-tamper']);
    expect((await runDossier('intake', '--frames', '--case', folder, ...by)).out).toContain(`截取 ${home}/2.jpg`);
    expect(await lintIds(folder)).toEqual([]);
  });

  test('can be left out, and taken later', async () => {
    const { folder, card } = smallCase({ '现场.mp4': film });
    await runDossier('intake', card, '--case', folder, ...by, '--no-frames');
    expect(ledgerOf(folder)).toHaveLength(1);
    const later = await runDossier('intake', '--frames', '--case', folder, ...by);
    expect([later.status, later.out.match(/截取/g)?.length, ledgerOf(folder).length]).toEqual([0, 4, 5]);
  });

  test('are not there where the film shows none, or ffmpeg is not; then it is told only who asked', async () => {
    const { folder, card } = smallCase({ '断.mp4': film.subarray(0, 40_000) });
    expect((await runDossier('intake', card, '--case', folder, ...by)).status).toBe(0);
    expect((await runDossier('intake', '--frames', '--case', folder, ...by)).err).toContain('没有截取关键帧：media/断.mp4');
    expect(ledgerOf(folder)).toHaveLength(1);

    const whole = smallCase({ '现场.mp4': film });
    const bare = { ...process.env, PATH: '', LC_ALL: 'zh_CN.UTF-8' };
    const run = (...words: readonly string[]) =>
      spawnSync(process.execPath, ['bin/dossier.js', 'intake', ...words, '--case', whole.folder, ...by], { encoding: 'utf8', env: bare });
    expect([run(whole.card).status, ledgerOf(whole.folder).length]).toEqual([0, 1]);
    const asked = run('--frames');
    expect([asked.status, asked.stderr]).toEqual([3, expect.stringContaining('没有装 ffmpeg')]);
  });
});
