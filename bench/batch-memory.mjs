// The peak memory of linting folders of made-up cases, nothing kept, for several numbers of cases: it must not grow with them. JSON is written case by
// case, SARIF when all are judged; the last column is a second run with nothing changed.
// Run: node bench/batch-memory.mjs [COUNT…]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureOnce, row } from './measure.mjs';

const counts = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [500, 2000, 8000];
const program = join(import.meta.dirname, '..', 'bin', 'dossier.js');

console.log(row('cases', 'JSON', 'SARIF', 'again'));
for (const count of counts) await tell(count);

async function tell(count) {
  const root = mkdtempSync(join(tmpdir(), 'bench-memory-'));
  const cases = join(root, 'cases');
  process.env.XDG_CACHE_HOME = join(root, 'cache');
  const lint = (...more) => measureOnce({ argv: [process.execPath, program, 'lint', cases, '--as-of', '2027-06-30', ...more], well: [1] });
  try {
    execFileSync(process.execPath, [join(import.meta.dirname, 'make-cases.mjs'), cases, String(count)]);
    const runs = [await lint('--json'), await lint('--format', 'sarif', '--no-cache'), await lint('--json')];
    console.log(row(String(count), ...runs.map(({ megabytes }) => `${megabytes.toFixed(0)} MB`)));
  } finally {
    rmSync(root, { recursive: true });
  }
}
