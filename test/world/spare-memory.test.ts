import { expect, test } from 'vitest';
import { openPictures } from '../../src/build/open-pictures.ts';
import type { ListedFile, ParsedCase } from '../../src/model/case.ts';
import type { World } from '../../src/model/world.ts';
import { giveBack, spareMemory, startThread } from '../../src/world/spare-memory.ts';
import { sampleCase } from '../compose/sample-case.ts';
import { madeWorld } from '../made-world.ts';

test('a thread of ours has a small heap for what is new, whatever survives in it', async () => {
  const thread = startThread(`
    const kept = [];
    for (let index = 0; index < 400_000; index++) kept.push({ index, own: [index] });
    const { space_size } = require('node:v8').getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    require('node:worker_threads').parentPort.postMessage(space_size + 0 * kept.length);
  `);
  const size = await new Promise<number>((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
  expect(size).toBeLessThanOrEqual(4 * 2 ** 20);
});

test('where memory is spared, what nobody holds is given back at once', async () => {
  spareMemory();
  const left = new WeakRef({});
  await new Promise(setImmediate);
  giveBack();
  expect(left.deref()).toBeUndefined();
});

test.each([
  ['a few small files', 3, 2 ** 20, 0],
  ['many bytes of recordings', 1, 65 * 2 ** 20, 1],
  ['many bytes together', 70, 2 ** 20, 1],
])('a large case spares memory, a small one saves time: %s', async (_, count, size, times) => {
  const spared: true[] = [];
  const world: World = {
    ...madeWorld(),
    spareMemory: () => void spared.push(true),
    probeMedia: async () => ({ kind: 'mp4' }),
  };
  const files = Array.from({ length: count }, (_, index): ListedFile => ({ path: `media/${index}.mp4`, type: 'file', size, kind: 'mp4' }));
  const parsed: ParsedCase = sampleCase([], { files });
  await openPictures(world, parsed, async () => undefined);
  expect(spared).toHaveLength(times);
});
