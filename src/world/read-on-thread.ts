/**
 * What runs on the thread that reads files ahead, so that they lie in the memory of the system when they are asked for. It is handed over as
 * text: it may name nothing outside itself. `state`: kilobytes that were used, whether to end, and for each file whether it is in use.
 */
export function readOnThread(): void {
  const { parentPort, receiveMessageOnPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { openSync, readSync, closeSync } = process.getBuiltinModule('node:fs');
  const { paths, flags, room, buffer } = workerData;
  const state: Int32Array = workerData.state;
  const [used, ending, firstFile] = [0, 1, 2];
  const done = new Set();
  const all: readonly number[] = paths.map((_: unknown, index: number) => index);
  let order = all;
  let read = 0;

  for (let next = 0; next < order.length && !ends(); ) {
    const newOrder = parentPort && receiveMessageOnPort(parentPort)?.message;
    if (newOrder !== undefined && newOrder !== null) {
      order = [...newOrder, ...all];
      next = 0;
      read = Atomics.load(state, used);
      continue;
    }
    const file = order[next] ?? 0;
    const before = Atomics.load(state, used);
    read = Math.max(read, before);
    if (read - before >= room) {
      Atomics.wait(state, used, before, 50);
      continue;
    }
    next += 1;
    if (done.has(file) || Atomics.load(state, firstFile + file) === 1) continue;
    done.add(file);
    readFile(file);
  }
  parentPort?.close();

  function ends(): boolean {
    return Atomics.load(state, ending) === 1;
  }

  /** What cannot be read is told by whoever needs it. */
  function readFile(file: number): void {
    try {
      const handle = openSync(paths[file], flags);
      try {
        for (let position = 0; !ends(); ) {
          const length = readSync(handle, buffer, 0, buffer.length, position);
          if (length === 0) break;
          position += length;
          read += length / 1024;
        }
      } finally {
        closeSync(handle);
      }
    } catch {}
  }
}
