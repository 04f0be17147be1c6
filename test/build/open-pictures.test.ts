import { expect, test } from 'vitest';
import { largePhotographs, openPictures, toldOf } from '../../src/build/open-pictures.ts';
import type { ListedFile } from '../../src/model/case.ts';
import type { OpenedFile, World } from '../../src/model/world.ts';
import { sampleCase } from '../compose/sample-case.ts';
import { madeWorld } from '../made-world.ts';

const size = 4_000_000;
const files = Array.from({ length: 50 }, (_, index): ListedFile => ({ path: `media/${index}.jpg`, type: 'file', size, kind: 'jpeg' }));
const end = Uint8Array.of(0xff, 0xd9);

/** A baseline picture of three colours, as wide as its number and 100 more, up to where its data begin. */
function beginning(path: string): Uint8Array {
  const width = 100 + Number(/\d+/.exec(path)?.[0]);
  const frame = [0xff, 0xc0, 0, 17, 8, 0, 90, 0, width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];

  return Uint8Array.of(0xff, 0xd8, ...frame, 0xff, 0xda, 0, 12, 3, 1, 0, 2, 0x11, 3, 0x11, 0, 0x3f, 0);
}

/** A disk that answers a little later; what was asked of it. */
function slowDisk(tail: (path: string) => Uint8Array = () => end) {
  const seen = { now: 0, most: 0, read: 0, opened: [] as string[] };
  const later = async <T>(value: T): Promise<T> => {
    seen.now += 1;
    seen.most = Math.max(seen.most, seen.now);
    await new Promise(setImmediate);
    seen.now -= 1;
    return value;
  };
  const opened = (path: string, answer: typeof later): OpenedFile => {
    const bytes = new Uint8Array(size);
    bytes.set(beginning(path));
    bytes.set(tail(path), size - tail(path).length);
    return {
      size,
      read: (from, length) => {
        seen.read += length;
        return answer(bytes.slice(from, from + length));
      },
    };
  };
  const world: World = {
    ...madeWorld(),
    join: (...parts) => parts.join('/'),
    spareMemory: () => undefined,
    settleCompiler: () => undefined,
    readFile: (path) => later(Uint8Array.of(...beginning(path), ...tail(path))),
    lookInto: (path, look) => look(opened(path, later)),
    passFile: async (path, into) => {
      seen.opened.push(path);
      for (let left = size; left > 0; left -= 500_000) await into.write(new Uint8Array(Math.min(left, 500_000)));
    },
  };

  return { world, seen };
}

test('beginnings and ends of several large photographs are read at once, and each has its own measures', async () => {
  const { world, seen } = slowDisk();
  const pictures = await openPictures(world, sampleCase([], { files }), async () => undefined);
  expect(files.map(({ path }) => pictures.picture(path)?.width)).toEqual(files.map((_, index) => 100 + index));
  expect(pictures.findings).toEqual([]);
  expect(seen.most).toBe(16);
  expect(seen.read / files.length).toBeLessThanOrEqual(20 * 1024);
});

test('one that is broken off is told, and those around it are not', async () => {
  const broken = 'media/20.jpg';
  const { world } = slowDisk((path) => (path.endsWith(broken) ? new Uint8Array(10) : end));
  const pictures = await openPictures(world, sampleCase([], { files }), async () => undefined);
  expect(pictures.picture(broken)).toBeUndefined();
  expect(files.filter(({ path }) => pictures.picture(path) === undefined)).toHaveLength(1);
});

test('a photograph that is drawn is passed on whole, and said to be in use before it is read', async () => {
  const { world, seen } = slowDisk();
  const parsed = sampleCase([], { files });
  const use = (path: string) => void seen.opened.push(`use ${path}`);
  const pictures = toldOf(await openPictures(world, parsed, async () => undefined), (file) => use(world.join(parsed.folder, file)));
  expect(seen.opened).toEqual([]);
  let passed = 0;
  await (await pictures.whole('media/9.jpg'))?.pass(async (chunk) => {
    passed += chunk.length;
  });
  expect(passed).toBe(size);
  const path = world.join(parsed.folder, 'media/9.jpg');
  expect(seen.opened).toEqual([`use ${path}`, path]);
});

test('large photographs are told with whether they were read just now, other files are not', () => {
  const { world } = slowDisk();
  const others: readonly ListedFile[] = [
    { path: 'media/small.jpg', type: 'file', size: 1000, kind: 'jpeg' },
    { path: 'media/film.mp4', type: 'file', size, kind: 'mp4' },
    { path: 'records/photo.jpg', type: 'file', size, kind: 'jpeg' },
  ];
  const parsed = sampleCase([], { files: [...others, ...files.slice(0, 2)] });
  expect(largePhotographs(world, parsed, new Set(['media/1.jpg']))).toEqual([
    { path: world.join(parsed.folder, 'media/0.jpg'), size, fresh: false },
    { path: world.join(parsed.folder, 'media/1.jpg'), size, fresh: true },
  ]);
});

test('one that vanished since the case was checked is told as gone, not as damaged', async () => {
  const { world } = slowDisk();
  const gone = 'media/20.jpg';
  const absent: World = {
    ...world,
    readFile: async (path) => (path.endsWith(gone) ? undefined : world.readFile(path)),
    lookInto: async (path, look) => (path.endsWith(gone) ? undefined : world.lookInto(path, look)),
  };
  const record = { 文书: '现场笔录', 音像: [gone, 'media/21.jpg'] };
  const { findings, picture } = await openPictures(absent, sampleCase([record], { files }), async () => undefined);
  expect(findings.map(({ id, fact, at }) => [id, fact.zh, at.pointer])).toEqual([['B-gone', gone, '/音像/0']]);
  expect(picture(gone)).toBeUndefined();
  expect(picture('media/21.jpg')?.width).toBe(121);
});
