import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './temporary.ts';

const preload = resolve('test/world/kill-at.mjs');

/**
 * Runs a script of Node with these words and ends it, as `kill -9` does, in the midst of its change number `at` to the disk, counted from 0.
 * A run that finds more done already makes fewer changes: it comes to its end. Throws where it fails.
 */
export function runKilled(at: number, script: string, ...words: readonly string[]): void {
  const { signal, status, stderr } = run({ KILL_AT: String(at) }, script, words);
  if (signal !== 'SIGKILL' && (at === 0 || status !== 0)) throw new Error(`${script} ${words.join(' ')} was not killed: ${stderr}`);
}

/** Runs a script to its end; how often it changed the disk. Throws where it fails. */
export function countChanges(script: string, ...words: readonly string[]): number {
  const count = join(temporaryFolder(), 'count');
  const { status, stderr } = run({ KILL_COUNT: count }, script, words);
  if (status !== 0) throw new Error(`${script} ${words.join(' ')}: ${stderr}`);

  return Number(readFileSync(count, 'utf8'));
}

/** So many of the changes that a script makes, spread over all of them, from the first to the last. */
export function spread(changes: number, moments: number): readonly number[] {
  if (moments >= changes) return Array.from({ length: changes }, (_, index) => index);

  return Array.from({ length: moments }, (_, index) => Math.round((index * (changes - 1)) / (moments - 1)));
}

function run(env: Record<string, string>, script: string, words: readonly string[]) {
  return spawnSync(process.execPath, ['--import', preload, script, ...words], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', ...env },
  });
}
