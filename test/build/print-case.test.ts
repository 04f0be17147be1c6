import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { openCase } from '../../src/build/open-case.ts';
import { printCase } from '../../src/build/print-case.ts';
import type { World } from '../../src/model/world.ts';
import { temporaryFolder } from '../examples/built.ts';
import { madeWorld } from '../made-world.ts';
import { temporaryFolder as plainFolder } from '../world/temporary.ts';

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

const photo = 'media/03-摊位.jpg';

describe('a large photograph', () => {
  test('goes from its file into the volume, which is the same as from its bytes', async () => {
    const folder = withPhoto(drawnOut());
    const world = madeWorld();
    const passed: string[] = [];
    const passing = await printed(folder, {
      ...world,
      copyFile: (path, into) => world.copyFile(path, into).finally(() => passed.push(path)),
    });
    const held = await printed(folder, {
      ...world,
      readFile: (path, limit = 0) => (limit < 0 ? nothing : world.readFile(path, limit || undefined)),
    });

    expect(passed).toEqual([join(folder, photo)]);
    expect(passing.findings).toEqual([]);
    expect(passing.bytes.equals(held.bytes)).toBe(true);
  });

  test('is told as broken where its end is missing', async () => {
    const { findings } = await printed(withPhoto(drawnOut().subarray(0, -2)), madeWorld());
    expect(findings.map(({ id, fact }) => [id, fact.zh])).toContainEqual(['B-picture', `${photo}：文件损坏`]);
  });

  test('that grows while it is printed is a trouble', async () => {
    const world = madeWorld();
    const growing: World['copyFile'] = async (path, into) => {
      const told = await world.copyFile(path, into);
      await into.write(new Uint8Array(1));
      return told;
    };
    await expect(printed(withPhoto(drawnOut()), { ...world, copyFile: growing })).rejects.toThrow(/文件变了/);
  });
});

const nothing = Promise.resolve(new Uint8Array());

/** A photograph of the example with 130 kB of comments (COM) before its picture, and half a megabyte of what phones write in it before its end mark. */
function drawnOut(): Buffer {
  const bytes = readFileSync(join('examples/summary-penalty', photo));
  const comment = Buffer.alloc(65_002);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(65_000, 2);
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  return Buffer.concat([
    bytes.subarray(0, scan),
    ...Array<Buffer>(2).fill(comment),
    bytes.subarray(scan, -2),
    ...Array<Buffer>(8).fill(comment),
    end,
  ]);
}

const end = Buffer.from([0xff, 0xd9]);

function withPhoto(bytes: Buffer): string {
  const path = plainFolder();
  cpSync('examples/summary-penalty', path, { recursive: true });
  writeFileSync(join(path, photo), bytes);
  return path;
}

async function printed(folder: string, world: World) {
  const { value } = await openCase(world, folder);
  const facts = { digests: new Map(), findings: [], waivers: [], tool: 'test', draft: false };
  const chunks: Uint8Array[] = [];
  const write = async (chunk: Uint8Array) => void chunks.push(Uint8Array.from(chunk));
  const { findings } = await printCase(world, value, facts, async () => ({ write }));
  return { findings, bytes: Buffer.concat(chunks) };
}

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
