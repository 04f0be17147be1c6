import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openScratch } from '../../src/world/open-scratch.ts';
import { thorough } from '../thorough.ts';
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
  if (!mounted && !thorough) skip('a small file system cannot be mounted here');
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

test('a scratch on a full disk says that there is no room, and what it has stays', ({ skip }) => {
  const out = join(temporaryFolder(), 'small');
  const mounted = mountSmall(out);
  if (!mounted && !thorough) skip('a small file system cannot be mounted here');
  expect(mounted).toBe(true);
  const scratch = openScratch(out);
  const page = new Uint8Array(4096).fill(7);
  let pages = 0;
  while (pages < 5000 && scratch.write(pages * page.length, page)) pages += 1;
  expect(pages).toBeGreaterThan(1000);
  expect(pages).toBeLessThan(1600);
  const into = new Uint8Array(page.length);
  scratch.read((pages - 1) * page.length, into);
  scratch.close();
  expect(into).toEqual(page);
});
