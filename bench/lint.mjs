// Whole-process lint of one example case against `node -e 0` and against ajv-cli on one of its records.
// Run: node bench/lint.mjs
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { measure, row } from './measure.mjs';

const example = process.argv[2] ?? 'examples/ordinary-penalty';
const record = process.argv[3] ?? `${example}/records/02-现场笔录.yaml`;
// A cold lint: no verdict of an earlier run is given again.
process.env.DOSSIER_CACHE = 'off';
const work = mkdtempSync(join(tmpdir(), 'bench-'));
const data = join(work, 'record.json');
const value = parse(readFileSync(record, 'utf8'), { schema: 'failsafe' });
writeFileSync(data, JSON.stringify(value));

// The schema of that one form only: ajv-cli need not compile the others.
const whole = JSON.parse(readFileSync('schemas/editor/record.schema.json', 'utf8'));
const form = whole.allOf.find((branch) => branch.if.properties.文书.const === value.文书);
const schema = join(work, 'schema.json');
writeFileSync(schema, JSON.stringify({ $schema: whole.$schema, type: 'object', ...form.then, definitions: whole.definitions }));

const [bare, ours, ajv] = await measure(
  [
    { argv: [process.execPath, '-e', '0'] },
    { argv: [process.execPath, 'bin/dossier.js', 'lint', example] },
    {
      argv: [
        process.execPath,
        'node_modules/ajv-cli/dist/index.js',
        'validate',
        '--strict=false',
        '--validate-formats=false',
        '-s',
        schema,
        '-d',
        data,
      ],
    },
  ],
  9,
);

console.log(row('', 'median', 'peak'));
console.log(row('node -e 0', `${bare.seconds.toFixed(3)} s`, `${bare.megabytes.toFixed(0)} MB`));
console.log(row(`dossier lint ${example}`, `${ours.seconds.toFixed(3)} s`, `${ours.megabytes.toFixed(0)} MB`));
console.log(row('ajv-cli, one of its records', `${ajv.seconds.toFixed(3)} s`, `${ajv.megabytes.toFixed(0)} MB`));
console.log(row('lint / node -e 0 (target ≤ 4)', (ours.seconds / bare.seconds).toFixed(2)));
console.log(row('lint / ajv-cli (target ≤ 0.6)', (ours.seconds / ajv.seconds).toFixed(2)));
