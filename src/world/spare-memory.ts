import { setFlagsFromString } from 'node:v8';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * How V8 is told, while it runs, to give memory back sooner: the part of the heap for what is new stays as large as it is, and the other
 * part is gone through whenever it has grown by half. Both are hints: a V8 that does not know them takes no notice.
 */
const flags = { young: '--semi-space-growth-factor=1', old: '--heap-growing-percent=50' };
/** For a thread of ours, megabytes: none makes much that is new. */
const youngOfThread = 4;

const sparing = new Set<string>();

/**
 * From here on memory counts for more than time: a large case pays a tenth of processor time, and a small one nothing. `old`: only in the part
 * of the heap for what lasts, so that threads which are still to start may make much that is new.
 */
export function spareMemory(of: 'all' | 'old' = 'all'): void {
  const before = sparing.size;
  sparing.add(flags.old);
  if (of === 'all') sparing.add(flags.young);
  if (sparing.size > before) tell();
}

/** A thread with a small heap. Each new one makes V8 forget the first flag, so it is told again. */
export function startThread(code: string, options: WorkerOptions = {}): Worker {
  const worker = new Worker(code, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: youngOfThread }, ...options });
  worker.once('online', tell);

  return worker;
}

function tell(): void {
  for (const flag of sparing) setFlagsFromString(flag);
}
