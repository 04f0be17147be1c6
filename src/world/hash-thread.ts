import type { Algorithm, Digests } from '../model/digest.ts';
import { MachineTrouble } from '../model/trouble.ts';
import { hashOnThread } from './hash-on-thread.ts';
import type { Slot } from './ring.ts';
import { startThread } from './spare-memory.ts';

/** Digests computed beside the writing, so that neither waits for the other. */
export interface HashThread {
  open(algorithms: readonly Algorithm[]): HashStream;
  stop(): void;
}

/** Bytes of one stream, fed in order. */
export interface HashStream {
  /** A part of a slot of a ring; the thread lets go of the slot when it is done. */
  slot(slot: Slot, chunk: Uint8Array): void;
  /** Bytes from elsewhere; they are copied. */
  bytes(chunk: Uint8Array): void;
  close(): Promise<Digests>;
}

interface Answer {
  readonly released?: number;
  readonly stream?: number;
  readonly digests?: Digests;
}

/** Starts the thread; it keeps the process alive while one of its streams is open. */
export function startHashThread(): HashThread {
  const worker = startThread(`(${hashOnThread.toString()})()`);
  const held = new Map<number, Slot>();
  const awaited = new Map<number, { resolve(digests: Digests): void; reject(error: unknown): void }>();
  let streams = 0;
  let seen = 0;
  let running = 0;
  let failure: unknown;

  worker.unref();
  worker.on('message', ({ released, stream, digests }: Answer) => {
    if (released !== undefined) letGo(released);
    if (stream === undefined || digests === undefined) return;
    awaited.get(stream)?.resolve(digests);
    awaited.delete(stream);
    running -= 1;
    if (running === 0) worker.unref();
  });
  worker.on('error', (error) => {
    failure = new MachineTrouble(
      { zh: `计算校验值的线程停了：${error.message}`, en: `the hash thread stopped: ${error.message}` },
      { cause: error },
    );
    for (const { reject } of awaited.values()) reject(failure);
  });

  return {
    open(algorithms) {
      streams += 1;
      running += 1;
      worker.ref();
      const stream = streams;
      worker.postMessage({ stream, algorithms });

      return {
        slot(slot, chunk) {
          seen += 1;
          slot.hold();
          held.set(seen, slot);
          worker.postMessage({ stream, bytes: chunk, release: seen });
        },
        bytes: (chunk) => worker.postMessage({ stream, bytes: Uint8Array.from(chunk) }),
        close: () =>
          new Promise((resolve, reject) => {
            if (failure !== undefined) return reject(failure);
            awaited.set(stream, { resolve, reject });
            worker.postMessage({ stream, end: true });
          }),
      };
    },
    stop: () => void worker.terminate(),
  };

  function letGo(number: number): void {
    held.get(number)?.release();
    held.delete(number);
  }
}
