/**
 * What runs on the thread that digests files, each by itself; none for a file that cannot be read. It is handed over as text: it may name
 * nothing outside itself.
 */
export function digestOnThread(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { createHash } = process.getBuiltinModule('node:crypto');
  const { openSync, readSync, closeSync } = process.getBuiltinModule('node:fs');
  const buffer = new Uint8Array(256 * 1024);
  const algorithms: readonly string[] = workerData.algorithms;

  parentPort?.postMessage(workerData.paths.map(digestsOf));

  function digestsOf(path: string): Readonly<Record<string, string>> | undefined {
    try {
      const handle = openSync(path, 'r');
      try {
        const hashes = algorithms.map((name) => createHash(name));
        for (let length = readSync(handle, buffer); length > 0; length = readSync(handle, buffer))
          for (const hash of hashes) hash.update(buffer.subarray(0, length));

        return Object.fromEntries(hashes.map((hash, index) => [algorithms[index], hash.digest('hex')]));
      } finally {
        closeSync(handle);
      }
    } catch {
      return undefined;
    }
  }
}
