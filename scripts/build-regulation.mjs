// Writes dist/regulations/<id>.cjs, which holds the schemas of a regulation as compiled code, and the regulation as data: <id>.json, and in <id>.told.json
// and <id>.examples.json what a case without findings does not ask for. `node scripts/build-regulation.mjs [ID…]`, after scripts/build.mjs.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const banner = { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" };

/** Builds one regulation of schemas/ into a folder. Only ASCII goes into the code: V8 reads that twice as fast. */
export async function buildRegulation(id, folder = join(root, 'dist', 'regulations')) {
  const { regulationModule } = await loadGenerator();
  const files = await readSchemas();
  const digest = createHash('sha256');
  for (const [path, bytes] of files) digest.update(`${path}\0${bytes.length}\0`).update(bytes);

  await write(id, regulationModule(id, files, digest.digest('hex')), folder);
}

/** Builds the statutes of schemas/laws into a folder, as laws.cjs and its data. */
export async function buildLaws(folder = join(root, 'dist', 'regulations')) {
  const { lawsModule } = await loadGenerator();
  await write('laws', lawsModule(await readSchemas()), folder);
}

async function write(id, { code, data }, folder) {
  await mkdir(folder, { recursive: true });
  for (const [file, text] of Object.entries(data)) await writeFile(join(folder, file), text);
  await build({
    stdin: { contents: code, resolveDir: root, loader: 'js', sourcefile: `${id}.js` },
    outfile: join(folder, `${id}.cjs`),
    bundle: true,
    format: 'cjs',
    define: { 'import.meta.url': '__url' },
    platform: 'node',
    target: 'node20',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
}

/** The generator is TypeScript: it is bundled beside the result, imported and removed. */
async function loadGenerator() {
  const outfile = join(root, 'dist', 'regulations', `.generator-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, 'scripts', 'regulation-module.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['ajv', 'yaml'],
    banner,
    logLevel: 'warning',
  });
  const generator = await import(pathToFileURL(outfile).href);
  await rm(outfile);
  return generator;
}

async function readSchemas() {
  const folder = join(root, 'schemas');
  const paths = (await readdir(folder, { recursive: true }))
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.yaml'));
  return new Map(await Promise.all(paths.sort().map(async (path) => [path, new Uint8Array(await readFile(join(folder, path)))])));
}

if (process.argv[1] === import.meta.filename) {
  const ids = process.argv.slice(2);
  for (const id of ids.length > 0 ? ids : ['jinpu']) await buildRegulation(id);
  if (ids.length === 0) await buildLaws();
}
