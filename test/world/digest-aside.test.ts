import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MachineTrouble } from '../../src/model/trouble.ts';
import { digestAside } from '../../src/world/digest-aside.ts';
import { temporaryFolder } from './temporary.ts';

test('files are digested beside what goes on here, also one of several pieces and one of none', async () => {
  const folder = temporaryFolder();
  const files = [0, 12, 600_000].map((size) => ({ path: join(folder, `文件 ${size}`), bytes: Buffer.alloc(size, 7) }));
  for (const { path, bytes } of files) writeFileSync(path, bytes);

  const digests = await digestAside(
    files.map(({ path }) => path),
    ['sha256', 'sha512'],
  );
  for (const { path, bytes } of files)
    expect(digests.get(path)).toEqual({
      sha256: createHash('sha256').update(bytes).digest('hex'),
      sha512: createHash('sha512').update(bytes).digest('hex'),
    });
  expect(await digestAside([], ['sha256'])).toEqual(new Map());
});

test('a file that cannot be read is told by its path', async () => {
  const path = join(temporaryFolder(), 'gone');
  await expect(digestAside([path], ['sha256'])).rejects.toThrow(MachineTrouble);
  await expect(digestAside([path], ['sha256'])).rejects.toThrow('gone');
});
