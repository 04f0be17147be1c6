import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openScratch } from '../../src/world/open-scratch.ts';
import { temporaryFolder } from './temporary.ts';

test('bytes stand where they were written, zeros elsewhere, and no name of it is left', () => {
  const folder = temporaryFolder();
  const scratch = openScratch(folder);
  const into = new Uint8Array(8).fill(9);
  scratch.read(3, into);
  expect([...into]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(scratch.write(5, Uint8Array.of(1, 2, 3))).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
  into.fill(9);
  scratch.read(3, into);
  expect([...into]).toEqual([0, 0, 1, 2, 3, 0, 0, 0]);
  scratch.close();
});

test('where there is no place for it, it says so', () => {
  const scratch = openScratch(join(temporaryFolder(), 'missing'));
  expect(scratch.write(0, Uint8Array.of(1))).toBe(false);
  scratch.close();
});
