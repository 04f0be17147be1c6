import { createHash, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestFile, readThrough } from '../../src/world/digest-file.ts';
import { makeBuffer } from '../../src/world/make-buffer.ts';
import { temporaryFolder } from './temporary.ts';

const piece = 512 * 1024;

function made(size: number): { readonly path: string; readonly bytes: Buffer } {
  const path = join(temporaryFolder(), 'file');
  const bytes = randomBytes(size);
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Everything that is shown, a turn of the clock after it came, so that later pieces could overwrite it. */
async function shown(handle: Pick<FileHandle, 'stat' | 'read'>): Promise<Buffer> {
  const parts: Buffer[] = [];
  await readThrough(handle as FileHandle, async (chunk) => {
    await new Promise(setImmediate);
    parts.push(Buffer.from(chunk));
  });
  return Buffer.concat(parts);
}

test.each([0, 1, piece - 1, piece, piece + 1, 4 * piece, 9 * piece + 7])('a file of %i bytes comes whole and in order', async (size) => {
  const { path, bytes } = made(size);
  const handle = await open(path);
  expect((await shown(handle)).equals(bytes)).toBe(true);
  await handle.close();
  const { size: told, digests } = await digestFile(path, ['sha256']);
  expect(told).toBe(size);
  expect(digests.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('a disk that gives less than was asked for, and late, changes nothing', async () => {
  const { path, bytes } = made(5 * piece + 3);
  const handle = await open(path);
  let turn = 0;
  const slow = {
    stat: () => handle.stat(),
    read: async (buffer: Buffer, offset: number, length: number, position: number) => {
      turn += 1;
      await new Promise((resolve) => setTimeout(resolve, (turn * 7) % 5));
      return handle.read(buffer, offset, turn % 3 === 0 ? Math.ceil(length / 3) : length, position);
    },
  };
  expect((await shown(slow as unknown as FileHandle)).equals(bytes)).toBe(true);
  await handle.close();
});

test('a reader that gives up leaves nothing behind that the next one sees', async () => {
  const { path, bytes } = made(6 * piece);
  const handle = await open(path);
  await expect(
    readThrough(handle, () => {
      throw new Error('enough');
    }),
  ).rejects.toThrow('enough');
  await handle.close();
  const again = await open(path);
  expect((await shown(again)).equals(bytes)).toBe(true);
  await again.close();
});

test('a large buffer does not begin where the C library begins its pages', () => {
  expect(makeBuffer(piece).byteOffset % 4096).toBe(2048);
  expect(makeBuffer(piece)).toHaveLength(piece);
  expect(makeBuffer(4096).buffer.byteLength).toBe(4096);
});
