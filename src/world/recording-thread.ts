import type { Worker } from 'node:worker_threads';
import type { Track } from 'mediainfo.js';
import { MachineTrouble } from '../model/trouble.ts';
import { analyseOnThread } from './analyse-on-thread.ts';
import { nativePath } from './path-bytes.ts';
import { startThread } from './spare-memory.ts';

export type Tracks = readonly Track[];

interface Answer {
  readonly turn: number;
  readonly tracks?: Tracks;
  readonly error?: unknown;
}

interface Asked {
  resolve(tracks: Tracks): void;
  reject(error: unknown): void;
}

/** Milliseconds without a question after which the thread ends, and with it the 60 MB of its reader. */
const idle = 100;

let running: { readonly worker: Worker; readonly asked: Map<number, Asked> } | undefined;
let last: Promise<unknown> = Promise.resolve();
let turns = 0;

/** The tracks of a sound or video file, read on a thread beside this one, one file after another. */
export function readTracks(path: string): Promise<Tracks> {
  const next = last.then(() => ask(path));
  last = next.catch(() => undefined);

  return next;
}

function ask(path: string): Promise<Tracks> {
  const { worker, asked } = theThread();
  turns += 1;
  const turn = turns;

  return new Promise((resolve, reject) => {
    asked.set(turn, { resolve, reject });
    worker.ref();
    worker.postMessage({ turn, path: nativePath(path) });
  });
}

function theThread(): { readonly worker: Worker; readonly asked: Map<number, Asked> } {
  if (running !== undefined) return running;

  const worker = startThread(`(${analyseOnThread.toString()})()`, { workerData: import.meta.url });
  const asked = new Map<number, Asked>();
  const thread = { worker, asked };
  running = thread;
  worker.on('message', ({ turn, tracks, error }: Answer) => {
    const waiting = asked.get(turn);
    asked.delete(turn);
    if (tracks === undefined) waiting?.reject(error);
    else waiting?.resolve(tracks);
    if (asked.size === 0) endWhenIdle(thread, turn);
  });
  worker.on('error', (error) => {
    if (running === thread) running = undefined;
    const trouble = new MachineTrouble(
      { zh: `读录音录像的线程停了：${error.message}`, en: `the thread that reads recordings stopped: ${error.message}` },
      {
        cause: error,
      },
    );
    for (const { reject } of asked.values()) reject(trouble);
  });

  return thread;
}

function endWhenIdle(thread: { readonly worker: Worker; readonly asked: ReadonlyMap<number, Asked> }, turn: number): void {
  thread.worker.unref();
  setTimeout(() => {
    if (thread.asked.size > 0 || turns !== turn) return;
    if (running === thread) running = undefined;
    void thread.worker.terminate();
  }, idle).unref();
}
