// Writes dist/templates.json and the templates.cjs that reads it: templates/ as the program uses them, so that a build need not read eighty files of YAML.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** Throws where a template has an error. */
export async function buildTemplates() {
  const { value, findings } = (await loadParser()).parseTemplates(await readTemplates());
  const errors = findings.filter(({ level }) => level === 'error');
  if (errors.length > 0)
    throw new Error(errors.map(({ at, fact }) => `templates/${at.file}:${at.line}:${at.column} ${fact.zh}`).join('\n'));

  await writeFile(join(root, 'dist', 'templates.json'), JSON.stringify(value));
  await writeFile(
    join(root, 'dist', 'templates.cjs'),
    "exports.templates = JSON.parse(require('node:fs').readFileSync(new URL('./templates.json', __url), 'utf8'));\n",
  );
}

async function loadParser() {
  const outfile = join(root, 'dist', `.templates-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'src', 'parse', 'templates.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['ajv', 'yaml'],
    logLevel: 'warning',
  });
  const parser = await import(pathToFileURL(outfile).href);
  await rm(outfile);

  return parser;
}

async function readTemplates() {
  const folder = join(root, 'templates');
  const paths = (await readdir(folder, { recursive: true }))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml'));

  return new Map(await Promise.all(paths.sort().map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))])));
}
