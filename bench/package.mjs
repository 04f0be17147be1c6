// A package of 2 GiB of media against `cp -r` of the same files, with and without sync, and against bagit-python followed by `zip -0`.
// Run as root (for a cold cache): node bench/package.mjs [folder on the disk to be measured]

import { spawnSync } from 'node:child_process';
import { createHash, randomFillSync } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { measure, row } from './measure.mjs';

const root = mkdtempSync(join(resolve(process.argv[2] ?? tmpdir()), 'bench-package-'));
const payload = join(root, 'case');
const out = join(root, 'out');
const script = resolve('node_modules/.cache/package-write.mjs');
const known = join(root, 'known.txt');
await build({
  entryPoints: ['bench/package-write.ts'],
  outfile: script,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'error',
});
makePayload();

const dropsCaches = spawnSync('sh', ['-c', 'sync && echo 3 > /proc/sys/vm/drop_caches']).status === 0;
const bagit = bagitPython();
const shell = (command) => ['sh', '-c', command];
const linked = join(root, 'linked');

for (const cold of dropsCaches ? [true, false] : [false]) {
  const before =
    (more = '') =>
    () => {
      const clear = cold ? 'sync; echo 3 > /proc/sys/vm/drop_caches' : 'sync';
      spawnSync('sh', ['-c', `rm -rf '${out}' '${linked}' && mkdir '${out}'; ${more}; ${clear}`], { stdio: 'inherit' });
    };
  const commands = [
    { name: 'cp -r', argv: ['cp', '-r', payload, out] },
    { name: 'cp -r, then sync', argv: shell(`cp -r '${payload}' '${out}' && sync -f '${out}'`) },
    { name: 'dossier package, digests known', argv: [process.execPath, script, payload, out, known] },
    { name: 'dossier package, digests unknown', argv: [process.execPath, script, payload, out] },
    ...(bagit === undefined
      ? []
      : [
          {
            name: 'bagit-python, then zip -0',
            more: `cp -al '${payload}' '${linked}'`,
            argv: shell(`'${bagit}' --quiet --sha256 '${linked}' && cd '${root}' && zip -q -0 -r '${out}/bag.zip' linked`),
          },
        ]),
  ];
  const results = await measure(
    commands.map(({ argv, more = ':' }) => ({ argv, before: before(more) })),
    3,
  );
  const [cp, synced] = results;
  console.log(row(`2 GiB, ${cold ? 'cold' : 'warm'} cache`, 'median', 'peak', '× cp', '× cp+sync'));
  for (const [index, { name }] of commands.entries()) {
    const { seconds, megabytes } = results[index];
    console.log(
      row(
        name,
        `${seconds.toFixed(2)} s`,
        `${megabytes.toFixed(0)} MB`,
        (seconds / cp.seconds).toFixed(2),
        (seconds / synced.seconds).toFixed(2),
      ),
    );
  }
}
rmSync(root, { recursive: true });

/** Six recordings of 300 MiB and sixty photos of 4 MiB, incompressible. */
function makePayload() {
  mkdirSync(join(payload, 'media'), { recursive: true });
  const block = Buffer.alloc(4 * 1024 * 1024);
  const lines = [];
  const files = [
    ...Array.from({ length: 6 }, (_, index) => [`media/${index}.mp4`, 75]),
    ...Array.from({ length: 60 }, (_, index) => [`media/${index}.jpg`, 1]),
  ];
  for (const [path, blocks] of files) {
    const hash = createHash('sha256');
    const handle = openSync(join(payload, path), 'w');
    for (let count = 0; count < blocks; count += 1) {
      randomFillSync(block);
      hash.update(block);
      writeSync(handle, block);
    }
    closeSync(handle);
    lines.push(`${hash.digest('hex')}  ${path}\n`);
  }
  writeFileSync(known, lines.join(''));
}

/** bagit-python from the tests' cache, or from a new environment beside the payload. */
function bagitPython() {
  const cached = resolve('node_modules/.cache/dossier-test/bagit-python/bin/bagit.py');
  if (existsSync(cached)) return cached;
  const home = join(root, 'venv');
  const made =
    spawnSync('python3', ['-m', 'venv', home]).status === 0 &&
    spawnSync(join(home, 'bin/pip'), ['install', '-q', 'bagit==1.8.1', 'setuptools<80']).status === 0;

  return made ? join(home, 'bin/bagit.py') : undefined;
}
