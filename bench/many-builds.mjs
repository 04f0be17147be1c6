// One process that builds many cases against one that builds one of them: seconds a case, and whether peak memory grows with their number.
// The cases are copies of an example, each under a number of its own.
// Run: node bench/many-builds.mjs [COUNT]
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, row } from './measure.mjs';

const count = Number(process.argv[2] ?? 40);
const root = mkdtempSync(join(tmpdir(), 'bench-builds-'));
const out = join(root, 'out');
const cases = Array.from({ length: count }, (_, index) => copyOf('examples/summary-penalty', index + 1));
const build = (some) => ({
  argv: [process.execPath, 'bin/dossier.js', 'build', ...some, '-o', out, '--as-of', '2027-06-30'],
  before: () => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
  },
});
try {
  const sizes = [1, Math.ceil(count / 4), count];
  const runs = await measure(
    sizes.map((size) => build(cases.slice(0, size))),
    3,
  );
  console.log(row('', 'median', 'a case', 'peak'));
  for (const [index, size] of sizes.entries()) {
    const { seconds, megabytes } = runs[index];
    console.log(row(`${size} in one process`, `${seconds.toFixed(2)} s`, `${(seconds / size).toFixed(3)} s`, `${megabytes.toFixed(0)} MB`));
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

function copyOf(example, number) {
  const folder = join(root, 'cases', String(number));
  cpSync(example, folder, { recursive: true });
  const description = join(folder, 'case.yaml');
  const own = readFileSync(description, 'utf8').replace(/^案号: .*第\d+号$/m, `案号: 辽金普交简罚〔2026〕第${9000 + number}号`);
  writeFileSync(description, own);

  return folder;
}
