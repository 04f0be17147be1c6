import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { madeWorld } from '../made-world.ts';
import { sharedFolder } from '../shared-folder.ts';

const room = sharedFolder();

test('a draft is printed without the original that cannot be opened, and says so at its line', async () => {
  const folder = join(room.path, 'case');
  cpSync('examples/summary-penalty', folder, { recursive: true });
  const scan = join(folder, 'scans/当场行政处罚决定书.jpg');
  writeFileSync(scan, readFileSync(scan).subarray(0, 150));
  const told: string[] = [];
  const printed: string[] = [];
  const terminal = { columns: 100, colours: false, interactive: false };
  const world = {
    ...madeWorld(),
    terminal,
    print: (text: string) => void printed.push(text),
    tell: (text: string) => void told.push(text),
  };
  const status = await main(['--lang', 'zh', 'build', folder, '--draft', '-o', join(room.path, 'out')], world);

  expect(status).toBe(0);
  expect(printed.join('')).toMatch(/^草稿 .*，有 [1-9]\d* 个错误/);
  expect(told.join('')).toMatch(/B-picture[\s\S]*当场行政处罚决定书\.yaml:\d+:\d+/);
});

test('what only printing finds is told where the volume is built all the same', async () => {
  const folder = join(room.path, 'fine');
  cpSync('examples/summary-penalty', folder, { recursive: true });
  const config = join(room.path, 'receiver.yaml');
  writeFileSync(config, '接收方: { 名称: 区法院, 分辨率: 100 }\n');
  const build = async (...more: readonly string[]) => {
    const told: string[] = [];
    const world = { ...madeWorld(), print: () => undefined, tell: (text: string) => void told.push(text) };
    const status = await main(['--lang', 'zh', 'build', folder, '--config', config, '-o', join(room.path, 'built'), ...more], world);
    return { status, told: told.join('') };
  };

  expect(await build()).toEqual({ status: 0, told: expect.stringMatching(/B-resolution[\s\S]*\.yaml:\d+:\d+/) });
  expect(await build('--draft')).toEqual({ status: 0, told: expect.stringContaining('B-resolution') });
  expect(await build('-q')).toEqual({ status: 0, told: '' });
  expect(await build('--json')).toEqual({ status: 0, told: '' });
});

test('a draft tells how much the check has found, and where it can be read; not to programs', async () => {
  const folder = join(room.path, 'begun');
  cpSync('examples/summary-penalty', folder, { recursive: true });
  const record = join(folder, 'records', readdirSync(join(folder, 'records')).find((name) => name.includes('当场行政处罚决定书')) ?? '');
  writeFileSync(record, readFileSync(record, 'utf8').replace(/^签名:.*\n( .*\n)*/gmu, ''));
  const build = async (...more: readonly string[]) => {
    const told: string[] = [];
    const world = { ...madeWorld(), print: () => undefined, tell: (text: string) => void told.push(text) };
    await main(['--lang', 'zh', 'build', folder, '--draft', '-o', join(room.path, 'begun-out'), ...more], world);
    return told.join('');
  };

  expect(await build()).toMatch(/^检查另有 \d+ 个错误.*，改正以前不能建卷；逐条看：dossier lint .*begun\n$/u);
  expect([await build('--json'), await build('-q')]).toEqual(['', '']);
  const lint = (told: string) => told.trimEnd().split('dossier lint ')[1]?.replace(folder, 'CASE');
  const regulation = join(room.path, 'my regulation');
  cpSync('schemas/jinpu', regulation, { recursive: true });
  expect(lint(await build('--laws', '行政处罚法，行政强制法', '--as-of', '2026-03-31'))).toBe(
    'CASE --as-of 2026-03-31 --laws 行政处罚法,行政强制法',
  );
  expect(lint(await build('--laws', 'none', '--regulation', regulation))).toBe(`CASE --laws none --regulation "${regulation}"`);
});
