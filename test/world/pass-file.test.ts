import { randomBytes } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passFile } from '../../src/world/copy-file.ts';
import { temporaryFolder } from './temporary.ts';

const piece = 256 * 1024;

function made(size: number): { readonly path: string; readonly bytes: Buffer } {
  const path = join(temporaryFolder(), 'file');
  const bytes = randomBytes(size);
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Takes what it is given a turn of the clock after it came, so that a later piece could overwrite it. */
async function passed(path: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  await passFile(path, {
    write: async (chunk) => {
      await new Promise(setImmediate);
      parts.push(Buffer.from(chunk));
    },
  });
  return Buffer.concat(parts);
}

test.each([0, 1, piece - 1, piece, piece + 1, 4 * piece, 9 * piece + 7])('a file of %i bytes comes whole and in order', async (size) => {
  const { path, bytes } = made(size);
  expect((await passed(path)).equals(bytes)).toBe(true);
});

test('two at once do not disturb each other', async () => {
  const [one, other] = [made(5 * piece), made(5 * piece + 1)];
  const [first, second] = await Promise.all([passed(one.path), passed(other.path)]);
  expect(first.equals(one.bytes) && second.equals(other.bytes)).toBe(true);
});

test('one that changes meanwhile is a trouble', async () => {
  const { path } = made(3 * piece);
  const write = async () => appendFileSync(path, 'more');
  await expect(passFile(path, { write })).rejects.toThrow(/文件变了|changed/);
});

test('what cannot be written is told, and the next file comes whole', async () => {
  const { path, bytes } = made(3 * piece);
  const write = async () => {
    await new Promise(setImmediate);
    throw new Error('no room');
  };
  await expect(passFile(path, { write })).rejects.toThrow('no room');
  expect((await passed(path)).equals(bytes)).toBe(true);
});
