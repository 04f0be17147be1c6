import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { openCase } from '../../src/build/open-case.ts';
import { printCase } from '../../src/build/print-case.ts';
import { temporaryFolder } from '../examples/built.ts';
import { madeWorld } from '../made-world.ts';

const folder = temporaryFolder();
const rare = temporaryFolder();

beforeAll(() => {
  cpSync('examples/ordinary-penalty', folder.path, { recursive: true });
  cpSync('examples/ordinary-penalty', rare.path, { recursive: true });
  writeFileSync(join(folder.path, 'scans/书证-乘客订单截图.png'), brokenPng());
});

test('a scan whose headers are whole and whose pixels are not is told at the record that names it', async () => {
  const world = madeWorld();
  const { value } = await openCase(world, folder.path);
  const facts = { digests: new Map(), findings: [], waivers: [], tool: 'test', draft: false };
  const { findings } = await printCase(world, value, facts, async () => ({ write: async () => {} }));

  expect(findings.map(({ id, level, fact, at }) => [id, level, fact.zh, at.file, at.pointer])).toEqual([
    ['B-picture', 'error', 'scans/书证-乘客订单截图.png：文件损坏', 'records/10-书证-乘客订单截图.yaml', '/原件'],
  ]);
});

test('a character that no face covers is told at its line, and printed as the mark for a missing character', async () => {
  const file = readdirSync(join(rare.path, 'records')).find((name) => name.startsWith('01-')) ?? '';
  const path = join(rare.path, 'records', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^制作人: */mu, '制作人: 𠮷'));
  const world = madeWorld();
  const { value } = await openCase(world, rare.path);
  const facts = { digests: new Map(), findings: [], waivers: [], tool: 'test', draft: false };
  const { findings } = await printCase(world, value, facts, async () => ({ write: async () => {} }));

  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith('制作人')) + 1;
  expect(findings.map(({ id, fact, at }) => [id, fact.zh, at.file, at.line, at.column])).toEqual([
    ['B-glyph', '“𠮷” U+20BB7', `records/${file}`, line, '制作人: '.length + 1],
  ]);
});

/** A PNG with alpha whose picture data stops half way. */
function brokenPng(): Buffer {
  const header = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 6, 0, 0, 0]);
  const pixels = Buffer.concat([deflateSync(Buffer.alloc(1000)).subarray(0, 2), Buffer.alloc(1000, 0xff)]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
