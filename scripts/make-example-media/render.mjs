// Renders a scene on all processors: the same file is the leader and its workers.
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { makeTracer } from './trace.mjs';
import { buildTree } from './tree.mjs';

if (!isMainThread && workerData?.scene) {
  const trace = makeTracer(workerData.scene);
  parentPort.on('message', ({ camera, width, height, from, to, samples, seed }) => {
    const light = trace(camera, width, height, from, to, samples, seed);
    parentPort.postMessage({ from, light }, [light.buffer]);
  });
}

/** Opens workers on a scene; `render(camera, width, height, samples, seed)` gives ten values a pixel. */
export function openStudio(scene) {
  const tree = buildTree(scene.mesh);
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL(import.meta.url), { workerData: { scene: { ...scene, tree } } }),
  );
  return {
    render(camera, width, height, samples, seed = 1) {
      return new Promise((resolve, reject) => {
        const light = new Float32Array(width * height * 10);
        const band = 8;
        let next = 0;
        let open = 0;
        const feed = (worker) => {
          if (next >= height) {
            if (open === 0) resolve(light);
            return;
          }
          const from = next;
          next = Math.min(next + band, height);
          open++;
          worker.postMessage({ camera, width, height, from, to: next, samples, seed });
        };
        for (const worker of workers) {
          worker.removeAllListeners('message');
          worker.removeAllListeners('error');
          worker.on('error', reject);
          worker.on('message', ({ from, light: rows }) => {
            light.set(rows, from * width * 10);
            open--;
            feed(worker);
          });
          feed(worker);
        }
      });
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
