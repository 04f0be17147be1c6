import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * How V8 is told, while it runs, to give memory back sooner: the part of the heap for what is new stays as large as it is, and the other
 * part is gone through whenever it has grown by half. Both are hints: a V8 that does not know them takes no notice.
 */
const flags = ['--semi-space-growth-factor=1', '--heap-growing-percent=50'];
/** For a thread of ours, megabytes: none makes much that is new. */
const youngOfThread = 4;

let sparing = false;

/** From here on memory counts for more than time: a large case pays a tenth of processor time, and a small one nothing. */
export function spareMemory(): void {
  if (sparing) return;
  sparing = true;
  tell();
}

/** A thread with a small heap. Each new one makes V8 forget the first flag, so it is told again. */
export function startThread(code: string, options: WorkerOptions = {}): Worker {
  const worker = new Worker(code, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: youngOfThread }, ...options });
  worker.once('online', () => {
    if (sparing) tell();
  });

  return worker;
}

function tell(): void {
  for (const flag of flags) setFlagsFromString(flag);
}
