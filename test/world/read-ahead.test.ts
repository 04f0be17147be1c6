import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FileAhead } from '../../src/model/world.ts';
import { readAhead } from '../../src/world/read-ahead.ts';
import { temporaryFolder } from './temporary.ts';

const megabyte = 1024 ** 2;
const size = 32 * megabyte;
const plenty = 64 * 1024 * megabyte;

/** So many files of 32 MB that take no room. */
function files(count: number, fresh = false): readonly FileAhead[] {
  const folder = temporaryFolder();

  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, `${index}.jpg`);
    writeFileSync(path, '');
    truncateSync(path, size);
    return { path, size, fresh };
  });
}

/** Files' worth of bytes that this process has read, as the system counts them. */
function filesRead(): number {
  return Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]) / size;
}

/** How many files are read when so many are awaited, and half a second later. */
async function come(before: number, awaited: number): Promise<number> {
  for (let turn = 0; turn < 400 && filesRead() - before < awaited; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 500));

  return Math.round(filesRead() - before);
}

const counted = test.skipIf(!existsSync('/proc/self/io'));

counted('files are read before anybody asks for them, each once, and one that is missing is passed over', async () => {
  const [gone, ...others] = files(5);
  const before = filesRead();
  const ahead = readAhead([{ ...gone, path: `${gone?.path} gone`, size, fresh: false }, ...others], plenty);
  expect(await come(before, 4)).toBe(4);
  ahead.expect(others.map(({ path }) => path));
  expect(await come(before, 4)).toBe(4);
  await ahead.end();
});

counted('no more is read than there is memory for, and what is in use already not at all', async () => {
  const [first, second, third, fourth, fifth] = files(5);
  if (!first || !second || !third || !fourth || !fifth) throw new Error('five files');
  const before = filesRead();
  // room for 36 MB: two files are begun
  const ahead = readAhead([first, second, third, fourth, fifth], 8 * 36 * megabyte);
  expect(await come(before, 2)).toBe(2);
  ahead.use(first.path);
  ahead.use(first.path);
  expect(await come(before, 3)).toBe(3);
  ahead.use(fourth.path);
  ahead.use('another');
  expect(await come(before, 4)).toBe(4);
  await ahead.end();
  expect(await come(before, 4)).toBe(4);
});

counted('a new order counts at once, and those that are not in it come behind', async () => {
  const all = files(5);
  const before = filesRead();
  const ahead = readAhead(all, 8 * 36 * megabyte);
  expect(await come(before, 2)).toBe(2);
  ahead.expect(all.slice(3).map(({ path }) => path));
  expect(await come(before, 4)).toBe(4);
  for (const { path } of all.slice(3)) ahead.use(path);
  expect(await come(before, 5)).toBe(5);
  await ahead.end();
});

counted(
  'what was read just now is not read again where memory holds it, nor anything where there is little memory or little to read',
  async () => {
    const before = filesRead();
    await readAhead(files(4, true), plenty).end();
    await readAhead(files(4), 100 * megabyte).end();
    await readAhead(files(1), plenty).end();
    expect(await come(before, 0)).toBe(0);
    const ahead = readAhead(files(10, true), 600 * megabyte);
    expect(await come(before, 1)).toBeGreaterThan(0);
    await ahead.end();
  },
);
