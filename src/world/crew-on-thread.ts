/**
 * What a thread of the crew runs: the program's own answer to a task, one after the other. It is handed over as text: it may name nothing
 * outside itself.
 */
export function crewOnThread(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { createRequire } = process.getBuiltinModule('node:module');
  const { load } = createRequire(workerData)(workerData);
  const { answer, nodeWorld } = load('lint');
  const { getHeapStatistics } = process.getBuiltinModule('node:v8');
  const world = nodeWorld();
  let before: Promise<void> = Promise.resolve();

  parentPort?.on('message', ({ number, task }) => {
    before = before
      .then(() => answer(world, task))
      .then(
        (value: unknown) => parentPort.postMessage({ number, value, heap: getHeapStatistics().total_heap_size }),
        () => parentPort.postMessage({ number, failed: true }),
      );
  });
}
