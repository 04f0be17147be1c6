import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../src/model/receipt.ts';
import { rounds } from '../thorough.ts';
import { temporaryFolder } from './built.ts';

const folder = temporaryFolder();
const kills = rounds(20, 3);

describe('a build that is killed', () => {
  test(`at ${kills} moments leaves nothing, the old or the new complete set, and the next one succeeds`, async () => {
    const program = resolve('bin/dossier.js');
    const out = join(folder.path, 'out');
    const whole = await build(program, out, Number.POSITIVE_INFINITY);
    expect(whole.status).toBe(0);
    const names = shown(out);
    expect(names.length).toBe(4);
    for (let kill = 0; kill < kills; kill += 1) {
      await build(program, out, (whole.milliseconds * (kill + 0.5)) / kills);
      expectWholeOrNothing(out);
    }
    expect((await build(program, out, Number.POSITIVE_INFINITY)).status).toBe(0);
    expectWholeOrNothing(out);
    // A run killed before it could sign its hidden folder leaves that folder, empty, until it has been silent for two minutes.
    expect(shown(out)).toEqual(names);
  }, 180_000);

  test('a full disk ends it with a clear error and leaves the old', ({ skip }) => {
    const program = resolve('bin/dossier.js');
    const out = join(folder.path, 'small');
    mkdirSync(out);
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=9m', 'tmpfs', out]).status !== 0) return skip('only root can mount a small disk');
    try {
      expect(run(program, out).status).toBe(0);
      const before = readdirSync(out).sort();
      const second = run(program, out);
      expect(second.status).toBe(3);
      expect(second.stderr).toMatch(/空间|no room|space/);
      expect(second.stderr).not.toMatch(/\n\s+at /);
      expect(readdirSync(out).sort()).toEqual(before);
      expectWholeOrNothing(out);
    } finally {
      spawnSync('umount', ['-l', out]);
    }
  }, 60_000);
});

function run(program: string, out: string) {
  return spawnSync(process.execPath, [program, 'build', 'examples/ordinary-penalty', '-o', out], { encoding: 'utf8' });
}

function build(
  program: string,
  out: string,
  killAfter: number,
): Promise<{ readonly status: number | null; readonly milliseconds: number }> {
  return new Promise((resolve) => {
    const begun = performance.now();
    const child = spawn(process.execPath, [program, 'build', 'examples/ordinary-penalty', '-o', out], { stdio: 'ignore' });
    const timer = Number.isFinite(killAfter) ? setTimeout(() => child.kill('SIGKILL'), killAfter) : undefined;
    child.on('exit', (status) => {
      clearTimeout(timer);
      resolve({ status, milliseconds: performance.now() - begun });
    });
  });
}

/** Outputs by name, without what is hidden. */
function shown(out: string): readonly string[] {
  return readdirSync(out)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** A receipt never describes what is not there. */
function expectWholeOrNothing(out: string): void {
  if (!existsSync(out)) return;
  for (const name of readdirSync(out).filter((file) => file.endsWith('.receipt.json'))) {
    const receipt: Receipt = JSON.parse(readFileSync(join(out, name), 'utf8'));
    for (const output of [receipt.volume, ...(receipt.volumes ?? []), receipt.outerCover, receipt.package]) {
      const bytes = readFileSync(join(out, output?.file ?? ''));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(output?.digests.sha256);
    }
  }
}
