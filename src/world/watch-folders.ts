import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds in which nothing more may change before a change is told. */
const quiet = 150;
/** Folders are looked through at least so often, since some file systems tell of no changes. Milliseconds. */
const shortest = 1000;
/** Looking through takes at most one part in so many of the time. */
const share = 20;

/**
 * One step for each change below some folders, when it has come to rest; names that begin with a dot do not count. The system's own
 * notices make it quick, looking through the folders makes it sure. Ends when the person ends the program (SIGINT, SIGTERM).
 */
export async function* watchFolders(folders: readonly string[]): AsyncGenerator<undefined, void> {
  let ended = false;
  let wake = (): void => undefined;
  const notice = (): void => wake();
  const end = (): void => {
    ended = true;
    wake();
  };
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (ended) wake();
    });
  const watchers = folders.flatMap((folder) => watcherOf(folder, notice));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  try {
    let told = stateOf(folders).state;
    for (;;) {
      const { state, took } = stateOf(folders);
      if (ended) return;
      if (state === told) {
        await pause(Math.max(shortest, took * share));
        continue;
      }
      told = await settled(folders, state, () => ended);
      if (!ended) yield undefined;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, end);
  }
}

/** The state of folders once it has stayed the same for a moment. */
async function settled(folders: readonly string[], first: string, ended: () => boolean): Promise<string> {
  let before = first;
  while (!ended()) {
    await new Promise((resolve) => setTimeout(resolve, quiet));
    const { state } = stateOf(folders);
    if (state === before) return state;
    before = state;
  }
  return before;
}

/** None where the system cannot watch; a watcher that fails later is closed. */
function watcherOf(folder: string, notice: () => void): readonly FSWatcher[] {
  try {
    const watcher = watch(folder, { recursive: true }, notice);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}

/** Names, sizes and times of everything below folders, and how long it took to look. */
function stateOf(folders: readonly string[]): { readonly state: string; readonly took: number } {
  const start = performance.now();
  const state = folders.flatMap((folder) => [...entriesOf(folder)]).join('\n');
  return { state, took: performance.now() - start };
}

function* entriesOf(folder: string): Generator<string> {
  for (const entry of readOrNone(folder)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* entriesOf(path);
    const stats = entry.isFile() ? statOrNone(path) : undefined;
    yield `${path}|${stats?.size}|${stats?.mtimeMs}`;
  }
}

function statOrNone(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A folder that has just gone, or may not be read, is empty. */
function readOrNone(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
