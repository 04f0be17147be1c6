import { createHash } from 'node:crypto';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Algorithm } from '../../src/model/digest.ts';
import type { PlannedFile } from '../../src/model/package-plan.ts';
import { MachineTrouble } from '../../src/model/trouble.ts';
import type { ArchiveSink, Outputs } from '../../src/model/world.ts';
import { nodeWorld } from '../../src/world/node-world.ts';
import { thorough } from '../thorough.ts';
import { temporaryFolder } from './temporary.ts';

const world = nodeWorld();
const large = 4 * 1024 * 1024 + 1;

async function withArchive(
  folder: string,
  use: (archive: ArchiveSink, outputs: Outputs) => Promise<void>,
  algorithms: readonly Algorithm[] = ['sha256', 'sha512', 'sm3'],
): Promise<void> {
  const outputs = await world.openOutputs(folder);
  try {
    await use(await outputs.openArchive('a.zip', { root: '案卷', algorithms }), outputs);
  } finally {
    await outputs.discard();
  }
}

function planned(path: string, file: string, size: number, sha256?: string): PlannedFile {
  return { path, content: { from: 'file', file, size }, ...(sha256 === undefined ? {} : { digests: { sha256 } }) };
}

describe('an archive', () => {
  test.each([0, 1, 2_000_003, 4 * 1024 * 1024, large, 20 * 1024 * 1024 + 17])('digests a file of %i bytes on the way', async (size) => {
    const folder = temporaryFolder();
    const bytes = Buffer.alloc(size, 'abcdefg');
    writeFileSync(join(folder, 'f'), bytes);
    await withArchive(folder, async (archive, outputs) => {
      const written = await archive.add(planned('data/f', join(folder, 'f'), size));
      const expected = Object.fromEntries(['sha256', 'sha512', 'sm3'].map((name) => [name, createHash(name).update(bytes).digest('hex')]));
      expect(written).toEqual({ path: 'data/f', size, digests: expected });
      const closed = await archive.close();
      await outputs.commit();
      const zip = readFileSync(join(folder, 'a.zip'));
      expect(closed).toEqual({ size: zip.length, digests: { sha256: createHash('sha256').update(zip).digest('hex') } });
    });
    const opened = await world.openPackage(join(folder, 'a.zip'));
    expect(opened.faults).toEqual([]);
    expect(opened.entries).toEqual([{ path: '案卷/data/f', type: 'file', size, packed: size }]);
    expect(await opened.digest(0, ['sha256'])).toEqual({ size, digests: { sha256: createHash('sha256').update(bytes).digest('hex') } });
    await opened.close();
  });

  test.each([100, 2_000_003, large])('holds a known digest of a file of %i bytes against what it writes', async (size) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'f'), Buffer.alloc(size));
    await withArchive(folder, async (archive) => {
      const file = planned('data/f', join(folder, 'f'), size, '0'.repeat(64));
      await expect(archive.add(file)).rejects.toThrow(/校验值不一致/);
    });
  });

  test.each([100, 2_000_003, large])('a file of %i bytes that changed since it was listed is a trouble', async (size) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'f'), Buffer.alloc(size));
    truncateSync(join(folder, 'f'), size - 1);
    await withArchive(folder, async (archive) => {
      await expect(archive.add(planned('data/f', join(folder, 'f'), size))).rejects.toBeInstanceOf(MachineTrouble);
      await expect(archive.add(planned('data/g', join(folder, 'missing'), 1))).rejects.toThrow(/没有这个文件/);
    });
  });

  test('more than 65 535 entries are all there', async ({ skip }) => {
    if (!thorough) skip('writes 66 000 entries; asked for in CI');
    const folder = temporaryFolder();
    const count = 66_000;
    await withArchive(folder, async (archive, outputs) => {
      for (let index = 0; index < count; index += 1)
        await archive.add({ path: `data/${index}`, content: { from: 'bytes', bytes: Buffer.from(String(index)) } });
      await archive.close();
      await outputs.commit();
    });
    const opened = await world.openPackage(join(folder, 'a.zip'));
    expect([opened.entries.length, opened.faults]).toEqual([count, []]);
    expect(await opened.digest(count - 1, ['sha256'])).toMatchObject({ size: 5 });
    await opened.close();
  });

  test('above 4 GiB', async ({ skip }) => {
    if (!thorough) skip('writes 9 GiB; asked for in CI');
    const folder = temporaryFolder();
    const size = 4 * 1024 ** 3 + 5;
    writeFileSync(join(folder, 'f'), '');
    truncateSync(join(folder, 'f'), size);
    const write = async (archive: ArchiveSink, outputs: Outputs): Promise<void> => {
      await archive.add(planned('data/f', join(folder, 'f'), size));
      await archive.add({ path: 'data/g', content: { from: 'bytes', bytes: Buffer.from('behind') } });
      await archive.close();
      await outputs.commit();
    };
    // the size is asked about here; the digests of long files have their tests above
    await withArchive(folder, write, ['sha256']);
    const opened = await world.openPackage(join(folder, 'a.zip'));
    expect(opened.entries.map(({ path, size: bytes }) => [path, bytes])).toEqual([
      ['案卷/data/f', size],
      ['案卷/data/g', 6],
    ]);
    expect([opened.faults, await opened.read(1, 10)]).toEqual([[], { bytes: Buffer.from('behind') }]);
    await opened.close();
  });
});
