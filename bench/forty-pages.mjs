// The whole build of a case whose volume has 40 numbered pages, against `node -e 0`: examples/agency-execution with three records left out.
// Run: node bench/forty-pages.mjs, after npm run build
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure, row } from './measure.mjs';

const pages = 40;
const left = ['12-履行情况记录-逾期未拆除', '23-履行情况记录-执行完毕', '24-结案报告'];

const work = mkdtempSync(join(tmpdir(), 'bench-'));
const [folder, out] = [join(work, 'case'), join(work, 'out')];
cpSync('examples/agency-execution', folder, { recursive: true });
for (const name of left) rmSync(join(folder, 'records', `${name}.yaml`));
const build = { argv: [process.execPath, 'bin/dossier.js', 'build', folder, '-o', out] };
const [bare, built] = await measure([{ argv: [process.execPath, '-e', '0'] }, build], 9);

const [receipt] = readdirSync(out).filter((name) => name.endsWith('.receipt.json'));
const { volume } = JSON.parse(readFileSync(join(out, receipt), 'utf8'));
if (volume.numberedPages !== pages) throw new Error(`${volume.numberedPages} numbered pages, not ${pages}: leave other records out`);
rmSync(work, { recursive: true });

console.log(row('', 'median', 'peak', '× node -e 0'));
console.log(row('node -e 0', `${bare.seconds.toFixed(3)} s`, `${bare.megabytes.toFixed(0)} MB`, '1.00'));
console.log(
  row(
    `dossier build, ${pages} numbered pages of ${volume.pages} (target ≤ 1.0 s)`,
    `${built.seconds.toFixed(3)} s`,
    `${built.megabytes.toFixed(0)} MB`,
    (built.seconds / bare.seconds).toFixed(2),
  ),
);
