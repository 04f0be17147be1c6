import { availableParallelism } from 'node:os';
import type { CrewMember } from '../model/crew.ts';
import { crewOnThread } from './crew-on-thread.ts';
import { shippedLoader } from './shipped.ts';
import { startThread } from './spare-memory.ts';

/** Megabytes of the part of the heap for what is new: judging makes much of it. */
const young = 24;

interface Message {
  readonly number: number;
  readonly value?: unknown;
  readonly failed?: true;
}

interface Awaited {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Threads that run the program beside this one, `most` at the most and one for every two processors: V8's compiler and collector take up what
 * is left of them. None from the sources.
 */
export function startCrew(most: number): readonly CrewMember[] {
  const loader = shippedLoader();
  if (loader === undefined) return [];

  return Array.from({ length: Math.min(most, Math.floor(availableParallelism() / 2)) }, () => startMember(loader));
}

function startMember(loader: string): CrewMember {
  const worker = startThread(`(${crewOnThread.toString()})()`, {
    workerData: loader,
    resourceLimits: { maxYoungGenerationSizeMb: young },
  });
  const awaited = new Map<number, Awaited>();
  let asked = 0;
  let gone = false;

  worker.unref();
  worker.on('message', ({ number, value, failed }: Message) => {
    const one = awaited.get(number);
    awaited.delete(number);
    if (failed) one?.reject(new Error('failed on a thread'));
    else one?.resolve(value);
    if (awaited.size === 0) worker.unref();
  });
  worker.on('error', end);
  worker.on('exit', end);

  return {
    ask: (task) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(new Error('the thread is no more'));
        asked += 1;
        awaited.set(asked, { resolve, reject });
        worker.ref();
        worker.postMessage({ number: asked, task });
      }),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    stop: () => void worker.terminate(),
  };

  function end(): void {
    gone = true;
    for (const { reject } of awaited.values()) reject(new Error('the thread is no more'));
    awaited.clear();
  }
}
