import type { Algorithm, Digests } from '../model/digest.ts';
import { digestFile } from './digest-file.ts';
import { digestOnThread } from './digest-on-thread.ts';
import { nativePath } from './path-bytes.ts';
import { startThread } from './spare-memory.ts';

/** Digests of files by path, worked out on a thread beside this one, one after another; here where the thread cannot. Throws `MachineTrouble`. */
export async function digestAside(paths: readonly string[], algorithms: readonly Algorithm[]): Promise<ReadonlyMap<string, Digests>> {
  const found = await onThread(paths, algorithms);

  return new Map(
    await Promise.all(paths.map(async (path, index) => [path, found[index] ?? (await digestFile(path, algorithms)).digests] as const)),
  );
}

function onThread(paths: readonly string[], algorithms: readonly Algorithm[]): Promise<readonly (Digests | undefined)[]> {
  if (paths.length === 0) return Promise.resolve([]);
  const worker = startThread(`(${digestOnThread.toString()})()`, { workerData: { paths: paths.map(nativePath), algorithms } });

  return new Promise((resolve) => {
    worker.once('message', resolve);
    for (const end of ['error', 'exit']) worker.once(end, () => resolve([]));
  });
}
