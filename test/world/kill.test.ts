import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { rounds } from '../thorough.ts';
import { leftOvers, readSet } from './read-set.ts';
import { bundleScript } from './run-source.ts';
import { temporaryFolder } from './temporary.ts';

let script = '';
beforeAll(async () => {
  script = await bundleScript('test/world/write-set.script.ts');
});

function start(folder: string, mark: string, media: string): ChildProcess {
  return spawn(process.execPath, [script, folder, '案卷', mark, media], { stdio: 'ignore' });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', resolve));
}

test('killed at random moments, the folder holds nothing, the old or the new set, and the next run succeeds', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'out');
  const media = join(folder, 'a.bin');
  writeFileSync(media, Buffer.alloc(12 * 1024 * 1024, 7));
  const begin = performance.now();
  expect(await ended(start(join(folder, 'timing'), 'x', media))).toBe(0);
  const whole = performance.now() - begin;

  let before = 'nothing';
  const moments = rounds(20, 4);
  for (let round = 0; round < moments; round += 1) {
    const mark = String.fromCharCode(97 + round);
    const child = start(out, mark, media);
    const exit = ended(child);
    setTimeout(() => child.kill('SIGKILL'), whole * (0.2 + (0.9 * ((round * 7) % moments)) / moments));
    await exit;
    const after = round === 0 && !isThere(out) ? 'nothing' : readSet(out, '案卷');
    expect([before, mark]).toContain(after);
    before = after;
  }
  expect(await ended(start(out, 'z', media))).toBe(0);
  expect(readSet(out, '案卷')).toBe('z');
  // A run killed before it could sign its hidden folder leaves that folder, empty, until it has been silent for two minutes.
  expect(leftOvers(out).filter((name) => readdirSync(join(out, name)).length > 0)).toEqual([]);
});

function isThere(path: string): boolean {
  try {
    return readSet(path, '案卷') !== '';
  } catch {
    return false;
  }
}

test('two runs for one case: one succeeds, the other says why not; two cases do not meet', async () => {
  const folder = temporaryFolder();
  const media = join(folder, 'a.bin');
  writeFileSync(media, Buffer.alloc(64 * 1024 * 1024, 7));
  const codes = await Promise.all([ended(start(folder, 'a', media)), ended(start(folder, 'b', media))]);
  expect(codes.filter((code) => code === 0).length).toBeGreaterThanOrEqual(1);
  expect(['a', 'b']).toContain(readSet(folder, '案卷'));
  expect(leftOvers(folder)).toEqual([]);
});
