/**
 * What runs on the thread that reads recordings. It is handed over as text, so that it works from the sources and from the bundle alike:
 * it may name nothing outside itself.
 */
export function analyseOnThread(): void {
  const { parentPort, workerData } = process.getBuiltinModule('node:worker_threads');
  const { createRequire } = process.getBuiltinModule('node:module');
  const { open } = process.getBuiltinModule('node:fs/promises');
  const reader = createRequire(workerData)('mediainfo.js').default({ format: 'object', chunkSize: 256 * 1024 });

  parentPort?.on('message', async ({ turn, path }) => {
    try {
      const info = await reader;
      const handle = await open(path, 'r');
      try {
        const { size } = await handle.stat();
        const { media } = await info.analyzeData(size, async (length: number, offset: number) => {
          const buffer = new Uint8Array(length);
          const { bytesRead } = await handle.read(buffer, 0, length, offset);

          return buffer.subarray(0, bytesRead);
        });
        parentPort?.postMessage({ turn, tracks: media?.track ?? [] });
      } finally {
        await handle.close();
      }
    } catch (error) {
      parentPort?.postMessage({ turn, error });
    }
  });
}
