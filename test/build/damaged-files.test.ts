import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type BuildOptions, buildCase } from '../../src/build/build-case.ts';
import { judgeCase } from '../../src/build/judge-case.ts';
import { lintCase } from '../../src/build/lint-case.ts';
import type { World } from '../../src/model/world.ts';
import { madeWorld } from '../made-world.ts';
import { temporaryFolder } from '../world/temporary.ts';

const world = madeWorld();
const scan = 'scans/当场行政处罚决定书.jpg';
const decision = 'records/01-当场行政处罚决定书.yaml';
const photo = 'media/03-摊位.jpg';

function exampleFolder(ledger: boolean): string {
  const folder = join(temporaryFolder(), 'case');
  cpSync('examples/summary-penalty', folder, { recursive: true });
  if (!ledger) for (const path of ['ledger.jsonl', 'frames']) rmSync(join(folder, path), { recursive: true });
  return folder;
}

function cut(folder: string, path: string, length: number): void {
  writeFileSync(join(folder, path), readFileSync(join(folder, path)).subarray(0, length));
}

function options(): BuildOptions {
  return { out: temporaryFolder(), algorithms: ['sha256'], draft: false, dryRun: false, allowClassified: false };
}

async function toldOf(folder: string, machine: World = world) {
  const { findings } = await lintCase(machine, folder);
  return findings.map(({ id, at, fact }) => [id, at.file, at.pointer, fact.zh]);
}

describe('lint tells a damaged file', () => {
  test('where the record names it, with its article', async () => {
    const folder = exampleFolder(false);
    cut(folder, scan, 50_000);
    const { findings } = await lintCase(world, folder);

    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ id: 'A30-damage', level: 'error', at: { file: decision, pointer: '/原件' } });
    expect(findings[0]?.article?.cited.zh).toBe('制度第三十条');
    expect(findings[0]?.at.line).toBeGreaterThan(1);
    expect(findings[0]?.fact.zh).toContain(scan);
  });

  test('once, with the other places that name it', async () => {
    const folder = exampleFolder(false);
    cut(folder, 'media/01-现场录像.mp4', 100_000);
    const { findings } = await lintCase(world, folder);

    expect(findings.map(({ id, related }) => [id, related.length > 0])).toEqual([['A30-damage', true]]);
  });

  test('not beside a ledger that says that it was changed', async () => {
    const folder = exampleFolder(true);
    cut(folder, scan, 50_000);

    expect((await toldOf(folder)).map(([id]) => id)).toEqual(['A30-tamper']);
  });

  test('not beside a record that states another digest', async () => {
    const folder = exampleFolder(false);
    const list = join(folder, 'records/03-音像资料.yaml');
    const text = readFileSync(list, 'utf8');
    const stated = text.replace('文件: media/03-摊位.jpg,', (before) => `${before} sha256: ${'1'.repeat(64)},`);
    expect(stated).not.toBe(text);
    writeFileSync(list, stated);
    cut(folder, photo, 50_000);

    expect((await toldOf(folder)).map(([id]) => id)).toEqual(['B-digest']);
  });

  test('not beside a name that says another type', async () => {
    const folder = exampleFolder(false);
    writeFileSync(join(folder, photo), readFileSync('test/draw/scans/photo.png').subarray(0, 500));

    expect((await toldOf(folder)).map(([id]) => id)).toEqual(['S-path-type']);
  });
});

test('an encrypted original is told at its line, and build refuses it for that alone', async () => {
  const folder = exampleFolder(false);
  cpSync('test/draw/scans/encrypted.pdf', join(folder, 'scans/决定书.pdf'));
  rmSync(join(folder, scan));
  const record = join(folder, decision);
  writeFileSync(record, readFileSync(record, 'utf8').replace(scan, 'scans/决定书.pdf'));
  const built = await buildCase(world, folder, options());

  expect(built.kind).toBe('refused');
  expect(built.findings.map(({ id, at }) => [id, at.pointer])).toEqual([['A23-opens', '/原件']]);
});

test('a draft says why an original is not printed once', async () => {
  const folder = exampleFolder(false);
  cut(folder, scan, 50_000);
  const built = await buildCase(world, folder, { ...options(), draft: true });

  expect(built.findings.filter(({ level }) => level === 'error').map(({ id }) => id)).toEqual(['A30-damage']);
});

test('a kept verdict is not given again when a file has lost its end and kept its size', async () => {
  const folder = exampleFolder(false);
  const texts = new Map<string, string>();
  const machine: World = {
    ...world,
    kept: { recall: (name) => texts.get(name), keep: (name, text) => void texts.set(name, text) },
    shippedModule: async (name) => (name === 'identity' ? { identity: 'this program' } : world.shippedModule(name)),
  };
  const judge = async () => (await judgeCase(machine, folder, {}, false)).findings.map(({ id }) => id);
  expect(await judge()).toEqual([]);
  writeFileSync(
    join(folder, photo),
    readFileSync(join(folder, photo)).map((byte, index) => (index > 50_000 ? 0 : byte)),
  );

  expect(await judge()).toEqual(['A30-damage']);
});

describe('what is no file to be read', () => {
  test('a pipe is told and never opened', async () => {
    const folder = exampleFolder(false);
    rmSync(join(folder, photo));
    execFileSync('mkfifo', [join(folder, photo)]);

    expect((await toldOf(folder)).map(([id, file]) => [id, file])).toEqual([['S-path-device', decision]]);
  });

  test('a file that the machine cannot read is told where it is named, and not digested', async () => {
    const folder = exampleFolder(true);
    const machine: World = {
      ...world,
      async readFolder(path, wanted) {
        const { files, contents } = await world.readFolder(path, wanted);
        return { files: files.map((file) => (file.path === photo ? { ...file, fault: 'unreadable' as const } : file)), contents };
      },
      digestFile: (path, algorithms) =>
        path.endsWith(photo) ? Promise.reject(new Error('it was to be left alone')) : world.digestFile(path, algorithms),
    };

    expect(await toldOf(folder, machine)).toEqual([['A30-damage', decision, '/音像/2', expect.stringContaining('读不出来')]]);
  });

  test('a ledger that the machine cannot read does not pass for none', async () => {
    const folder = exampleFolder(true);
    const machine: World = {
      ...world,
      async readFolder(path, wanted) {
        const { files, contents } = await world.readFolder(path, wanted);
        const left = new Map([...contents].filter(([name]) => name !== 'ledger.jsonl'));
        return {
          files: files.map((file) => (file.path === 'ledger.jsonl' ? { ...file, fault: 'unreadable' as const } : file)),
          contents: left,
        };
      },
    };

    expect((await toldOf(folder, machine)).map(([id, file]) => [id, file])).toEqual([['S-unreadable', 'ledger.jsonl']]);
  });
});

test.skipIf(process.platform === 'win32')('a record whose name has a line break is told for its name alone', async () => {
  const folder = exampleFolder(true);
  const broken = decision.replace('01-', '01\n');
  renameSync(join(folder, decision), join(folder, broken));
  expect((await toldOf(folder)).filter(([, file]) => file === broken)).toEqual([['S-name-invisible', broken, '', 'U+000A']]);
});
