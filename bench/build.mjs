// Whole-process build of the example cases against `node -e 0` and `cp` of the finished outputs.
// Run: node bench/build.mjs
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, row } from './measure.mjs';

const out = mkdtempSync(join(tmpdir(), 'bench-'));
const examples = ['examples/ordinary-penalty', 'examples/overload-seizure'];
const [bare, ...builds] = await measure(
  [
    { argv: [process.execPath, '-e', '0'] },
    ...examples.map((example) => ({ argv: [process.execPath, 'bin/dossier.js', 'build', example, '-o', out] })),
  ],
  5,
);

console.log(row('', 'median', 'peak', '× node -e 0'));
console.log(row('node -e 0', `${bare.seconds.toFixed(3)} s`, `${bare.megabytes.toFixed(0)} MB`, '1.00'));
for (const [index, build] of builds.entries()) {
  console.log(
    row(
      `dossier build ${examples[index]}`,
      `${build.seconds.toFixed(3)} s`,
      `${build.megabytes.toFixed(0)} MB`,
      (build.seconds / bare.seconds).toFixed(2),
    ),
  );
}
