import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { rounds } from '../thorough.ts';
import { countChanges, runKilled, spread } from './kill-at.ts';
import { leftOvers, readSet, signsOnly } from './read-set.ts';
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

test('killed at any change to the disk, the folder holds nothing, the old or the new set, and the next run succeeds', async () => {
  const folder = temporaryFolder();
  const media = join(folder, 'a.bin');
  writeFileSync(media, Buffer.alloc(4 * 1024 * 1024, 7));
  const whole = countChanges(script, join(folder, 'old'), '案卷', 'o', media);
  cpSync(join(folder, 'old'), join(folder, 'counted'), { recursive: true });
  const again = countChanges(script, join(folder, 'counted'), '案卷', 'n', media);
  const moments = [
    ...spread(whole, rounds(12, 2)).map((at) => ({ at, old: 'nothing' })),
    ...spread(again, rounds(24, 2)).map((at) => ({ at, old: 'o' })),
  ];

  for (const [round, { at, old }] of moments.entries()) {
    const out = join(folder, `out ${round}`);
    if (old !== 'nothing') cpSync(join(folder, 'old'), out, { recursive: true });
    runKilled(at, script, out, '案卷', 'n', media);
    await expectSettled(out, old);
    expect(await ended(start(out, 'z', media))).toBe(0);
    expect(readSet(out, '案卷')).toBe('z');
    expect(signsOnly(out)).toBe(true);
  }
});

/** After a kill a folder holds the old or the new set, once a run for another case has kept the promise that stands there. */
async function expectSettled(out: string, old: string): Promise<void> {
  if (existsSync(out)) expect([old, 'n', 'no receipt']).toContain(readSet(out, '案卷'));
  expect(await ended(spawn(process.execPath, [script, out, '别案', 'x'], { stdio: 'ignore' }))).toBe(0);
  expect([old, 'n']).toContain(readSet(out, '案卷'));
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
