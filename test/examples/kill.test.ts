import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Receipt } from '../../src/model/receipt.ts';
import { sharedFolder } from '../shared-folder.ts';
import { rounds } from '../thorough.ts';
import { countChanges, runKilled, spread } from '../world/kill-at.ts';
import { signsOnly } from '../world/read-set.ts';

const folder = sharedFolder();
const program = resolve('bin/dossier.js');

describe('a build that is killed', () => {
  test('at any change to the disk leaves nothing, the old or the new complete set, and the next one succeeds', () => {
    const out = join(folder.path, 'out');
    const words = ['build', 'examples/ordinary-penalty', '-o', out];
    const changes = countChanges(program, ...words);
    const names = shown(out);
    expect(names.length).toBe(4);
    for (const at of spread(changes, rounds(24, 2))) {
      runKilled(at, program, ...words);
      expectWholeOrNothing(out);
    }
    expect(run(program, out).status).toBe(0);
    expectWholeOrNothing(out);
    expect(shown(out)).toEqual(names);
    expect(signsOnly(out)).toBe(true);
  });

  test('a full disk ends it with a clear error and leaves the old', ({ skip }) => {
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
  });
});

function run(program: string, out: string) {
  return spawnSync(process.execPath, [program, 'build', 'examples/ordinary-penalty', '-o', out], { encoding: 'utf8' });
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
