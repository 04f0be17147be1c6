import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { keepYoung, spareMemory, startProgram, startThread } from '../../src/world/spare-memory.ts';

/** As code that was kept of an earlier run, under the flags with which V8 starts. */
const kept = new Script('(function () { return 1; })').createCachedData();

const loadsIt = `
  const { Script } = require('node:vm');
  const { parentPort, workerData } = require('node:worker_threads');
  const script = new Script('(function () { return 1; })', { cachedData: Buffer.from(workerData) });
  parentPort.postMessage(script.cachedDataRejected);
`;

test('a thread that runs the program takes the code that was kept, whatever V8 has been told, and tells it again when it is done', async () => {
  keepYoung();
  spareMemory();
  const refused = startThread(loadsIt, { workerData: kept });
  expect(await answerOf(refused)).toBe(true);

  const { worker, loaded } = startProgram(loadsIt, { workerData: kept });
  expect(await answerOf(worker)).toBe(false);

  loaded();
  expect(await answerOf(startThread(loadsIt, { workerData: kept }))).toBe(true);
});

function answerOf(thread: ReturnType<typeof startThread>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
