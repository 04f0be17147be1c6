import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import { judgeCase } from '../../src/build/judge-case.ts';
import type { Verdict } from '../../src/build/kept-verdict.ts';
import { main } from '../../src/cli/main.ts';
import type { World } from '../../src/model/world.ts';
import { madeWorld } from '../made-world.ts';
import { temporaryFolder } from '../world/temporary.ts';

/** From so many on there are threads. */
const count = 200;
const words = (folder: string) => ['lint', folder, '--json', '--no-cache', '--as-of', '2027-06-30', '--lang', 'zh'];

test('many cases are told the same by the program, which judges them on several processors, and by one thread', async () => {
  const folder = temporaryFolder();
  execFileSync(process.execPath, ['bench/make-cases.mjs', folder, String(count)]);
  cpSync(join(folder, '2024', '0001-案件'), join(folder, '2024', '0001-又一份'), { recursive: true });
  writeFileSync(join(folder, '2026', '0003-案件', 'case.yaml'), '案号: [\n');
  const printed: string[] = [];
  const status = await main(words(folder), { ...madeWorld(), print: (text) => void printed.push(text), tell: () => undefined });

  const {
    stdout,
    stderr,
    status: ofProgram,
  } = spawnSync(process.execPath, [resolve('bin/dossier.js'), ...words(folder)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toEqual(JSON.parse(printed.join('')));
  expect(ofProgram).toBe(status);
  expect(JSON.parse(stdout).findings.some(({ id }: { id: string }) => id === 'A04-number')).toBe(true);
});

test('a thread of the program judges as this one does, and tells where it cannot', async () => {
  const processors = vi.spyOn(os, 'availableParallelism').mockReturnValue(4);
  onTestFinished(() => processors.mockRestore());
  const { load }: { load(name: string): { nodeWorld(): World } } = createRequire(import.meta.url)(resolve('dist/load.js'));
  const before = numberOfNext();
  const [member] = load('lint').nodeWorld().startCrew(1, 3, 0);
  if (member === undefined) throw new Error('no thread');

  const options = { asOf: '2027-06-30' };
  const ask = (folder: string) => member.ask<Verdict>({ folder, options, fresh: true });
  try {
    const folder = 'examples/complaint-not-taken-up';
    const [one, none] = await Promise.allSettled([ask(folder), ask('no-such-folder')]);
    expect(one).toEqual({ status: 'fulfilled', value: await judgeCase(madeWorld(), folder, options, true) });
    expect(none.status).toBe('rejected');
    // and so does each that takes its place, of which one failed
    const answers = await Promise.allSettled(
      ['licence', 'none', 'licence', 'licence', 'licence', 'licence', 'none', 'licence'].map((name) => ask(`examples/${name}`)),
    );
    // ten tasks, three a thread: the fourth thread has been started
    expect(numberOfNext() - before).toBe(5);
    const licence = await judgeCase(madeWorld(), 'examples/licence', options, true);
    expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : 'rejected'))).toEqual([
      licence,
      'rejected',
      licence,
      licence,
      licence,
      licence,
      'rejected',
      licence,
    ]);
  } finally {
    member.stop();
  }
  await expect(ask('examples/licence')).rejects.toThrow();
});

/** Threads are numbered in the order in which they start. */
function numberOfNext(): number {
  const thread = new Worker('', { eval: true });
  return thread.threadId;
}
