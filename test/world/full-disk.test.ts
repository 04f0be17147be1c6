import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leftOvers, readSet } from './read-set.ts';
import { bundleScript } from './run-source.ts';
import { temporaryFolder } from './temporary.ts';

function mountSmall(folder: string): boolean {
  mkdirSync(folder);
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]);
  if (status === 0) onTestFinished(() => void execFileSync('umount', [folder]));

  return status === 0;
}

test('a full disk leaves the old set and says what to do', async ({ skip }) => {
  const folder = temporaryFolder();
  const out = join(folder, 'small');
  const mounted = mountSmall(out);
  if (!mounted && !process.env.CI) skip('a small file system cannot be mounted here');
  expect(mounted).toBe(true);
  const script = await bundleScript('test/world/write-set.script.ts');
  const media = join(folder, 'a.bin');
  writeFileSync(media, Buffer.alloc(8 * 1024 * 1024));

  expect(spawnSync(process.execPath, [script, out, '案卷', 'a']).status).toBe(0);
  const full = spawnSync(process.execPath, [script, out, '案卷', 'b', media], { encoding: 'utf8' });
  expect(full.status).toBe(3);
  expect(full.stderr).toMatch(/MachineTrouble: .*磁盘满了/);
  expect(readSet(out, '案卷')).toBe('a');
  expect(leftOvers(out)).toEqual([]);
});
