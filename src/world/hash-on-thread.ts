/**
 * What runs on the hash thread. It is handed over as text, so that it works from the sources and from the bundle alike:
 * it may name nothing outside itself.
 */
export function hashOnThread(): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  const { createHash } = process.getBuiltinModule('node:crypto');
  const open = new Map();

  parentPort?.on('message', ({ stream, algorithms, bytes, release, end }) => {
    if (algorithms !== undefined) {
      open.set(
        stream,
        algorithms.map((name: string) => [name, createHash(name)]),
      );

      return;
    }
    const hashes = open.get(stream) ?? [];
    if (bytes !== undefined) for (const [, hash] of hashes) hash.update(bytes);
    if (release !== undefined) parentPort?.postMessage({ released: release });
    if (end !== true) return;
    open.delete(stream);
    parentPort?.postMessage({
      stream,
      digests: Object.fromEntries(hashes.map(([name, hash]: [string, ReturnType<typeof createHash>]) => [name, hash.digest('hex')])),
    });
  });
}
