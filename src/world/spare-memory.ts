import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * How V8 is told, while it runs, to give memory back sooner: the part of the heap for what is new stays as large as it is (`young`; it
 * doubles as `usual`), and the other part is gone through whenever it has grown by half (`old`).
 * `grown`: the part for what is new begins with so many megabytes, of which it has two, or as many as a thread may have. `settled`: a
 * function must run fifteen times as long as usual before it is compiled anew. All are hints: a V8 that does not know them takes no notice.
 */
const flags = {
  young: '--semi-space-growth-factor=1',
  usual: '--semi-space-growth-factor=2',
  grown: '--min-semi-space-size=16',
  old: '--heap-growing-percent=50',
  settled: '--interrupt-budget=1000000',
};
/** The same as V8 has them when it starts. Code that it kept of an earlier run is refused under any others. */
const asUsual = [flags.usual, '--min-semi-space-size=0', '--heap-growing-percent=0', '--interrupt-budget=67584', '--no-expose-gc'];
/** For a thread of ours, megabytes: none makes much that is new. */
const youngOfThread = 4;

const told = new Set<string>();
/** Threads that still load kept code. */
let loading = 0;
let collect: (() => void) | undefined;

/**
 * From here on memory counts for more than time: a large case pays a tenth of processor time, and a small one nothing. `old`: only in the part
 * of the heap for what lasts, so that threads which are still to start may make much that is new.
 */
export function spareMemory(of: 'all' | 'old' = 'all'): void {
  tell(of === 'all' ? [flags.young, flags.old] : [flags.old]);
}

/** From here on the part of the heap for what is new grows nowhere any more, and that of a thread which starts is as large as it may be at once. */
export function keepYoung(): void {
  tell([flags.young, flags.grown]);
}

/** Whether the part of the heap for what is new stays as large as it is for a while: what is listed meanwhile lasts, and would make it grow for good. */
export function holdYoung(still: boolean): void {
  if (!told.has(flags.young)) setFlagsFromString(still ? flags.young : flags.usual);
}

/** From here on the same work is done again and again, and what it runs most is optimised: V8 compiles hardly anything more. */
export function settleCompiler(): void {
  tell([flags.settled]);
}

/** Milliseconds in which a new thread may have made V8 forget. */
const soon = 5;

/** A thread with a small heap. Each new one makes V8 forget the first flag, so it is told again, until the thread runs. */
export function startThread(code: string, options: WorkerOptions = {}): Worker {
  const worker = new Worker(code, { eval: true, resourceLimits: { maxYoungGenerationSizeMb: youngOfThread }, ...options });
  const again = setInterval(tellAgain, soon).unref();
  worker.once('online', tellAgain);
  for (const end of ['online', 'exit']) worker.once(end, () => clearInterval(again));

  return worker;
}

/** A thread that runs the program too. Until `loaded` is called, all flags are as V8 starts with them, so that it need not compile the program anew. */
export function startProgram(code: string, options: WorkerOptions): { readonly worker: Worker; loaded(): void } {
  const usual = `for (const flag of ${JSON.stringify(asUsual)}) process.getBuiltinModule('node:v8').setFlagsFromString(flag);`;
  const worker = new Worker(`${usual}${code}`, { eval: true, ...options });
  let done = false;
  const loaded = () => {
    if (done) return;
    done = true;
    loading -= 1;
    tellAgain();
  };
  loading += 1;
  worker.once('exit', loaded);

  return { worker, loaded };
}

/** Where memory is spared, what nobody holds any more is given back at once, before something large begins. */
export function giveBack(): void {
  if (!told.has(flags.young)) return;
  setFlagsFromString('--expose-gc');
  collect ??= runInNewContext('gc');
  collect?.();
}

function tell(wanted: readonly string[]): void {
  const before = told.size;
  for (const flag of wanted) told.add(flag);
  if (told.size > before) tellAgain();
}

function tellAgain(): void {
  if (loading > 0) return;
  for (const flag of told) setFlagsFromString(flag);
}
