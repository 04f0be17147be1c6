import { availableParallelism } from 'node:os';
import type { Worker } from 'node:worker_threads';
import type { CrewMember } from '../model/crew.ts';
import { crewOnThread } from './crew-on-thread.ts';
import { shippedLoader } from './shipped.ts';
import { giveBack, keepYoung, startProgram } from './spare-memory.ts';

/** Megabytes of the part of the heap for what is new: judging makes much of it. */
const young = 48;

interface Message {
  readonly number: number;
  /** Bytes of its heap. */
  readonly heap?: number;
  readonly value?: unknown;
  readonly failed?: true;
}

interface Asked {
  readonly task: unknown;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/**
 * Threads that run the program beside this one, `most` at the most: one, and one more for every two processors, for V8's compiler and
 * collector take up what is left of them. Each begins anew after `lasting` tasks, with an empty heap, unless its own still has fewer than `small` bytes. None from the sources.
 */
export function startCrew(most: number, lasting: number, small: number): readonly CrewMember[] {
  const loader = shippedLoader();
  if (loader === undefined) return [];
  keepYoung();
  const size = Math.min(most, 1 + Math.floor(availableParallelism() / 2));

  // not all at the same time: while one begins anew, the others go on
  return Array.from({ length: size }, (_, index) =>
    crewMember(loader, { lasting, small, first: Math.ceil((lasting * (index + 1)) / size) }),
  );
}

interface Life {
  /** Tasks after which a thread begins anew, and the very first one. */
  readonly lasting: number;
  readonly first: number;
  /** Bytes of a heap with which it goes on all the same. */
  readonly small: number;
}

/** A thread, and the next one after it. */
function crewMember(loader: string, { lasting, first, small }: Life): CrewMember {
  const waiting: Asked[] = [];
  const handed = new Map<number, Asked>();
  let worker: Worker | undefined;
  let left = first;
  let number = 0;
  let stopped = false;

  const handOn = (): void => {
    for (;;) {
      const next = waiting[0];
      if (next === undefined) return;
      if (left === 0) {
        if (handed.size === 0) endOne();
        return;
      }
      worker ??= startOne();
      waiting.shift();
      number += 1;
      left -= 1;
      handed.set(number, next);
      worker.ref();
      worker.postMessage({ number, task: next.task });
    }
  };

  return {
    ask: <Answer>(task: unknown) =>
      new Promise<Answer>((resolve, reject) => {
        if (stopped) return reject(gone());
        waiting.push({ task, resolve: (value) => resolve(value as Answer), reject });
        handOn();
      }),
    stop: () => {
      stopped = true;
      for (const { reject } of waiting.splice(0)) reject(gone());
      void worker?.terminate();
    },
  };

  function startOne(): Worker {
    const { worker: own, loaded } = startProgram(`(${crewOnThread.toString()})()`, {
      workerData: loader,
      resourceLimits: { maxYoungGenerationSizeMb: young },
    });
    const died = () => {
      if (worker === own) lose();
    };
    own.unref();
    own.on('message', (message: Message) => {
      // by its first answer it has loaded all that it needs
      loaded();
      if (worker === own) answered(message);
    });
    own.on('error', died);
    own.on('exit', died);

    return own;
  }

  function answered(message: Message): void {
    const one = handed.get(message.number);
    handed.delete(message.number);
    if (left === 0 && message.heap !== undefined && message.heap < small) left = 1;
    if (message.failed) one?.reject(new Error('failed on a thread'));
    else one?.resolve(message.value);
    if (handed.size === 0) worker?.unref();
    handOn();
  }

  /** What it holds is given back before the next one begins, and what this thread no longer needs of its answers. */
  function endOne(): void {
    const old = worker;
    worker = undefined;
    void old?.terminate().then(() => {
      left = lasting;
      giveBack();
      handOn();
    });
  }

  function lose(): void {
    const lost = [...handed.values()];
    worker = undefined;
    left = lasting;
    handed.clear();
    for (const { reject } of lost) reject(gone());
    handOn();
  }
}

function gone(): Error {
  return new Error('the thread is no more');
}
