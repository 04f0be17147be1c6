// Bundles src/ into dist/: one script whose machine code is kept beside it, the heavy packages apart and loaded only when used.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildPackages, fromGroups } from './build-packages.mjs';
import { buildLaws, buildRegulation } from './build-regulation.mjs';
import { buildTemplates } from './build-templates.mjs';

const external = ['@embedpdf/pdfium', 'jpeg-js', 'yauzl', 'mediainfo.js', 'execa', 'exifr', 'ajv'];

await rm('dist', { recursive: true, force: true });
const { outputFiles } = await build({
  stdin: {
    contents: "export { main } from './src/cli/main.ts'; export { nodeWorld } from './src/world/node-world.ts';",
    resolveDir: '.',
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  external,
  plugins: [fromGroups],
  define: { 'import.meta.url': '__url' },
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
});
await mkdir('dist');
await writeFile('dist/dossier.cjs', importThroughLoader(outputFiles[0].text));
await copyFile('scripts/load.mjs', 'dist/load.js');
await buildRegulation('jinpu');
await buildLaws();
await buildTemplates();
await buildPackages();
await writeIdentity();
for (const command of [[], ['build']]) {
  execFileSync(process.execPath, ['scripts/keep.mjs', ...command], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** A script that V8 keeps may not import by itself: the loader does it. */
function importThroughLoader(code) {
  return code.replace(/(?<![\w$.])import\(/g, '__import(');
}

/** The SHA-256 of all that the program is: what it said once it says again as long as this is the same. */
async function writeIdentity() {
  const digest = createHash('sha256');
  for (const name of (await readdir('dist', { recursive: true })).sort()) {
    if (/\.(cjs|json)$/.test(name)) digest.update(`${name}\0`).update(await readFile(join('dist', name)));
  }
  await writeFile('dist/identity.cjs', `exports.identity='${digest.digest('hex')}';`);
}
