import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestFile, readThrough } from '../../src/world/digest-file.ts';
import { makeBuffer } from '../../src/world/make-buffer.ts';
import { type Source, withSource } from '../../src/world/with-source.ts';
import { temporaryFolder } from './temporary.ts';

const piece = 512 * 1024;

function made(size: number): { readonly path: string; readonly bytes: Buffer } {
  const path = join(temporaryFolder(), 'file');
  const bytes = randomBytes(size);
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Everything that is shown, a turn of the clock after it came, so that later pieces could overwrite it. */
async function shown(source: Source): Promise<Buffer> {
  const parts: Buffer[] = [];
  await readThrough(source, async (chunk) => {
    await new Promise(setImmediate);
    parts.push(Buffer.from(chunk));
  });
  return Buffer.concat(parts);
}

test.each([0, 1, piece - 1, piece, piece + 1, 4 * piece, 9 * piece + 7])('a file of %i bytes comes whole and in order', async (size) => {
  const { path, bytes } = made(size);
  expect((await withSource(path, shown)).equals(bytes)).toBe(true);
  const { size: told, digests } = await digestFile(path, ['sha256']);
  expect(told).toBe(size);
  expect(digests.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test('a disk that gives less than was asked for, and late, changes nothing', async () => {
  const { path, bytes } = made(5 * piece + 3);
  let turn = 0;
  const slow = (source: Source): Source => ({
    ...source,
    read: async (into, position) => {
      turn += 1;
      await new Promise((resolve) => setTimeout(resolve, (turn * 7) % 5));
      return source.read(turn % 3 === 0 ? into.subarray(0, Math.ceil(into.length / 3)) : into, position);
    },
  });
  expect((await withSource(path, (source) => shown(slow(source)))).equals(bytes)).toBe(true);
});

test('a file that grows while it is read comes as far as it has grown', async () => {
  const { path, bytes } = made(2 * piece);
  let turn = 0;
  const growing = (source: Source): Source => ({
    ...source,
    read: (into, position) => {
      turn += 1;
      if (turn === 2) appendFileSync(path, 'more');
      return source.read(into, position);
    },
  });
  expect((await withSource(path, (source) => shown(growing(source)))).toString('latin1')).toBe(`${bytes.toString('latin1')}more`);
});

test('no read is under way any more when a reader has given up, and the next one sees nothing of it', async () => {
  const { path, bytes } = made(6 * piece);
  let underWay = 0;
  const watched = (source: Source): Source => ({
    ...source,
    read: async (into, position) => {
      underWay += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return source.read(into, position).finally(() => {
        underWay -= 1;
      });
    },
  });
  const giveUp = (): never => {
    throw new Error('enough');
  };
  await expect(withSource(path, (source) => readThrough(watched(source), giveUp))).rejects.toThrow('enough');
  expect(underWay).toBe(0);
  expect((await withSource(path, shown)).equals(bytes)).toBe(true);
});

test('a large buffer does not begin where the C library begins its pages', () => {
  expect(makeBuffer(piece).byteOffset % 4096).toBe(2048);
  expect(makeBuffer(piece)).toHaveLength(piece);
  expect(makeBuffer(4096).buffer.byteLength).toBe(4096);
});
