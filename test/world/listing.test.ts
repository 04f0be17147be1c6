import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../src/world/node-world.ts';
import { thorough } from '../thorough.ts';
import { temporaryFolder } from './temporary.ts';

const world = nodeWorld();

describe('a listing', () => {
  test('is sorted by code points, deep, and follows no link', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b'));
    for (const name of ['b/ｚ', 'b/𠮷', 'b-1', 'B', 'a', '中']) writeFileSync(join(folder, name), 'x');
    symlinkSync('/etc', join(folder, 'link'));
    const listed = await world.listFolder(folder);
    expect(listed.map(({ path, type }) => `${type} ${path}`)).toEqual([
      'file B',
      'file a',
      'directory b',
      'file b-1',
      'file b/ｚ',
      'file b/𠮷',
      'link link',
      'file 中',
    ]);
    expect((await world.listFolder(folder, { depth: 1 })).map(({ path }) => path)).not.toContain('b/𠮷');
  });

  test('keeps the bytes of a name that is no UTF-8', async ({ skip }) => {
    const folder = temporaryFolder();
    const name = Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xd6, 0xd0]), Buffer.from('中')]);
    try {
      writeFileSync(name, 'inside');
    } catch {
      skip('this file system refuses such names');
    }
    const [file] = await world.listFolder(folder);
    expect(file?.path).toBe('a\udcd6\udcd0中');
    expect(Buffer.from((await world.readFile(world.join(folder, file?.path ?? ''))) ?? []).toString()).toBe('inside');
    expect((await world.digestFile(world.join(folder, file?.path ?? ''), ['sha256'])).size).toBe(6);
  });

  test('tells kinds by the first bytes, not by the name', async () => {
    const folder = temporaryFolder();
    const heads: Readonly<Record<string, readonly [hex: string, name: string]>> = {
      jpeg: ['ffd8ffe000104a464946', 'a.txt'],
      png: ['89504e470d0a1a0a', 'b.jpg'],
      tiff: ['49492a0008000000', 'c'],
      pdf: ['255044462d312e37', 'd'],
      mp4: ['00000018667479706d703432', 'e'],
      mov: ['00000014667479707174202000', 'f'],
      m4a: ['000000186674797' + '04d344120', 'g'],
      mp3: ['494433040000', 'h'],
      wav: ['524946460000000057415645', 'i'],
      avi: ['524946460000000041564920', 'j'],
      ogg: ['4f676753', 'k'],
      flac: ['664c6143', 'l'],
      amr: ['2321414d520a', 'm'],
      webm: ['1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'n'],
      yaml: ['613a2031', 'o.yaml'],
      jsonl: ['7b7d0a', 'p.jsonl'],
      heic: ['0000001c667479706d6966310000000068656963', 'p2'],
      unknown: ['000102', 'q.jpg'],
    };
    for (const [hex, name] of Object.values(heads)) writeFileSync(join(folder, name), Buffer.from(hex, 'hex'));
    writeFileSync(join(folder, 'r'), Buffer.alloc(1024).fill(Buffer.concat([Buffer.from([0x47]), Buffer.alloc(187)])));
    const kinds = (await world.listFolder(folder)).map(({ kind }) => kind);
    expect(kinds).toEqual([...Object.keys(heads), 'mpegts']);
  });
});

describe('reading', () => {
  test('what is not there, a folder, a link and a part of a path that is a file are undefined', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a'), 'x');
    symlinkSync('a', join(folder, 'link'));
    for (const path of ['missing', '.', 'link', 'a/b']) expect(await world.readFile(join(folder, path))).toBeUndefined();
    expect([...(await world.readFiles([join(folder, 'a'), join(folder, 'b')])).keys()]).toEqual([join(folder, 'a')]);
    expect(await world.look(join(folder, 'a/b'))).toBeUndefined();
  });

  test.each([10, 600_000])('a file of %i bytes, and parts of it', async (size) => {
    const path = join(temporaryFolder(), 'a');
    const bytes = Buffer.from(Array.from({ length: size }, (_, index) => index % 251));
    writeFileSync(path, bytes);
    expect(bytes.equals((await world.readFile(path)) ?? Buffer.of())).toBe(true);
    for (const [from, length] of [
      [0, 7],
      [3, 300_000],
      [size - 5, 5],
      [size - 5, 6],
      [size, 1],
    ] as const) {
      const part = await world.lookInto(path, async (file) => [file.size, await file.read(from, length)]);
      expect(part).toEqual([size, bytes.subarray(from, from + length)]);
    }
  });

  test('what is no regular file is not looked into, and a file is closed again whatever happens', async () => {
    const folder = temporaryFolder();
    symlinkSync('a', join(folder, 'link'));
    writeFileSync(join(folder, 'a'), 'x');
    const look = (): never => {
      throw new Error('looked into');
    };
    for (const path of ['missing', '.', 'link', 'a/b']) expect(await world.lookInto(join(folder, path), look)).toBeUndefined();
    const before = readdirSync('/dev/fd').length;
    await expect(world.lookInto(join(folder, 'a'), look)).rejects.toThrow('looked into');
    expect(readdirSync('/dev/fd')).toHaveLength(before);
  });

  test('a pipe does not block', async ({ skip }) => {
    const folder = temporaryFolder();
    if (spawnSync('mkfifo', [join(folder, 'pipe')]).status !== 0) skip('no mkfifo');
    expect(await world.readFile(join(folder, 'pipe'))).toBeUndefined();
    expect((await world.look(join(folder, 'pipe')))?.type).toBe('other');
  });

  test('finds what ships with the program, and fonts by package or path', async () => {
    expect(world.shipped('package.json')).toBe(join(process.cwd(), 'package.json'));
    expect(world.fontFile(join(process.cwd(), 'package.json'))).toBeDefined();
    expect(world.fontFile('no-such-package/font.ttf')).toBeUndefined();
    expect(world.fontFile('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')).toMatch(/\.ttf$/);
  });
});

describe('media', () => {
  test('tell their size and duration', async ({ skip }) => {
    if (spawnSync('ffmpeg', ['-version']).status !== 0 && !thorough) skip('ffmpeg is missing');
    const folder = temporaryFolder();
    const make = (name: string, ...args: readonly string[]) =>
      execFileSync('ffmpeg', ['-v', 'error', '-f', 'lavfi', ...args, join(folder, name)]);
    const video = 'testsrc=size=64x48:rate=10:duration=2';
    make('a.mp4', '-i', video, '-pix_fmt', 'yuv420p');
    make('b.mp3', '-i', 'sine=duration=3');
    make('c.wav', '-i', 'sine=duration=1');
    for (const name of ['d.jpg', 'e.png', 'f.tif']) make(name, '-i', video, '-frames:v', '1');
    expect(await world.probeMedia(join(folder, 'a.mp4'))).toMatchObject({
      kind: 'mp4',
      width: 64,
      height: 48,
      duration: 2,
      format: 'MPEG-4',
    });
    expect((await world.probeMedia(join(folder, 'b.mp3'))).duration).toBeCloseTo(3, 0);
    expect(await world.probeMedia(join(folder, 'c.wav'))).toMatchObject({ kind: 'wav', duration: 1 });
    expect(await world.probeMedia(join(folder, 'd.jpg'))).toEqual({ kind: 'jpeg', width: 64, height: 48 });
    expect(await world.probeMedia(join(folder, 'e.png'))).toEqual({ kind: 'png', width: 64, height: 48 });
    expect(await world.probeMedia(join(folder, 'f.tif'))).toEqual({ kind: 'tiff', width: 64, height: 48 });
  });

  test('that are broken tell nothing but their kind', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.jpg'), Buffer.from('ffd8ffe0', 'hex'));
    writeFileSync(join(folder, 'b.mp4'), Buffer.from('00000018667479706d7034320000', 'hex'));
    expect(await world.probeMedia(join(folder, 'a.jpg'))).toEqual({ kind: 'jpeg' });
    expect(await world.probeMedia(join(folder, 'b.mp4'))).not.toHaveProperty('duration');
  });
});
