// A folder of made-up cases linted in one process, with nothing kept, then from what was kept, against the parsing of the same files with `yaml`
// alone (positions and values), and the peak memory of a quarter as many and of all. The cases are judged as of a day after all of them:
// a verdict that says "not yet, it is now 10:32" is never kept.
// Run: node bench/batch.mjs [COUNT]
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { measure, row } from './measure.mjs';

const [, , first = '2000', folder] = process.argv;
if (first === 'parse') parseAll(folder);
else await compare(Number(first));

async function compare(count) {
  const root = mkdtempSync(join(tmpdir(), 'bench-batch-'));
  const [all, some, cache] = ['all', 'some', 'cache'].map((name) => join(root, name));
  const generator = join(import.meta.dirname, 'make-cases.mjs');
  const program = join(import.meta.dirname, '..', 'bin', 'dossier.js');
  const lint = (cases) => ({ argv: [process.execPath, program, 'lint', cases, '--json', '--as-of', '2027-06-30'], well: [1] });
  const clear = () => {
    rmSync(cache, { recursive: true, force: true });
    mkdirSync(cache);
  };
  process.env.XDG_CACHE_HOME = cache;
  try {
    for (const [cases, many] of [
      [all, count],
      [some, Math.round(count / 4)],
    ])
      execFileSync(process.execPath, [generator, cases, String(many)]);
    const [parsed, judged, again, few] = await measure(
      [
        { argv: [process.execPath, import.meta.filename, 'parse', all] },
        { ...lint(all), before: clear },
        lint(all),
        { ...lint(some), before: clear },
      ],
      3,
    );
    const line = (name, { seconds, megabytes }) =>
      console.log(row(name, `${seconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`, (seconds / parsed.seconds).toFixed(2)));
    console.log(row(`${count} cases`, 'median', 'peak', '× parsing'));
    line('yaml: positions and values', parsed);
    line('dossier lint, nothing kept', judged);
    line('dossier lint, nothing changed', again);
    line(`dossier lint, ${Math.round(count / 4)} cases`, few);
    console.log(row('nothing changed / nothing kept (target ≤ 0.15)', (again.seconds / judged.seconds).toFixed(2)));
  } finally {
    rmSync(root, { recursive: true });
  }
}

function parseAll(below) {
  for (const entry of readdirSync(below, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.yaml')) continue;
    parseDocument(readFileSync(join(entry.parentPath, entry.name), 'utf8'), { lineCounter: new LineCounter() }).toJS();
  }
}
