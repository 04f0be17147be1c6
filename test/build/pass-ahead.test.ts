import { expect, test } from 'vitest';
import { passAhead } from '../../src/build/pass-ahead.ts';

const pieces = [1, 2, 3];

/** Files of three pieces each; what was done with them, in order. */
function files() {
  const log: string[] = [];
  const passing = passAhead(async (file, write) => {
    log.push(`open ${file}`);
    try {
      for (const piece of pieces) {
        if (file === 'broken' && piece === 2) throw new Error('cannot be read');
        await write(Uint8Array.of(piece));
      }
    } finally {
      log.push(`close ${file}`);
    }
  });
  const pass = async (file: string) => {
    const got: number[] = [];
    await passing.pass(file, async (chunk) => {
      got.push(...chunk);
      log.push(`write ${file}`);
      await new Promise(setImmediate);
    });
    return got;
  };

  return { log, passing, pass };
}

test('the beginnings of the next three files are read while one is written, and each comes whole', async () => {
  const { log, passing, pass } = files();
  passing.expect(['a', 'b', 'c', 'd', 'e']);
  expect(await pass('a')).toEqual(pieces);
  expect(log.slice(0, 4)).toEqual(['open a', 'open b', 'open c', 'open d']);
  expect(log).not.toContain('open e');
  expect(log.filter((line) => line.startsWith('write'))).toEqual(['write a', 'write a', 'write a']);
  for (const file of ['b', 'c', 'd', 'e']) expect(await pass(file)).toEqual(pieces);
  expect(log.filter((line) => line.startsWith('open'))).toHaveLength(5);
});

test('a file that nobody expected comes whole, and so does one that is asked for again', async () => {
  const { log, passing, pass } = files();
  passing.expect(['a', 'b']);
  expect(await pass('other')).toEqual(pieces);
  expect(log).not.toContain('open a');
  expect(await pass('a')).toEqual(pieces);
  expect(await pass('a')).toEqual(pieces);
  expect(await pass('b')).toEqual(pieces);
});

test('what cannot be read is told when it is asked for, not before', async () => {
  const { passing, pass } = files();
  passing.expect(['a', 'broken', 'c']);
  expect(await pass('a')).toEqual(pieces);
  await new Promise(setImmediate);
  await expect(pass('broken')).rejects.toThrow('cannot be read');
  expect(await pass('c')).toEqual(pieces);
});

test('what was begun and is not asked for is closed at the end', async () => {
  const { log, passing, pass } = files();
  passing.expect(['a', 'b', 'c', 'd', 'e']);
  await pass('a');
  await passing.end();
  const opened = log.filter((line) => line.startsWith('open')).map((line) => line.slice(5));
  const closed = log.filter((line) => line.startsWith('close')).map((line) => line.slice(6));
  expect(opened).toEqual(['a', 'b', 'c', 'd']);
  expect(closed.sort()).toEqual(opened);
});
