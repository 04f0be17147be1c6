// Bundles src/ into dist/: a script for `lint` and one for everything, their machine code kept beside them, the heavy packages apart and loaded only when used.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { buildPackages, fromGroups } from './build-packages.mjs';
import { buildLaws, buildRegulation } from './build-regulation.mjs';
import { buildTemplates } from './build-templates.mjs';
import { inAscii } from './in-ascii.mjs';

const external = ['@embedpdf/pdfium', 'jpeg-js', 'yauzl', 'mediainfo.js', 'execa', 'exifr', 'ajv'];

/** What is loaded for `lint`, and for every other command. */
const programs = { dossier: 'src/cli/main.ts', lint: 'src/cli/main-lint.ts' };

/** Whether there are colours is the world's to say: what chalk asks of the terminal for it is left out, and with it a tenth of Node. */
const ownColours = {
  name: 'own-colours',
  setup({ onLoad }) {
    onLoad({ filter: /chalk[\\/]source[\\/]vendor[\\/]supports-color[\\/]index\.js$/ }, () => ({
      contents: 'export default { stdout: false, stderr: false };',
    }));
  },
};

/** string-width asks ICU for its table of characters when it is loaded, which takes longer than judging a case: it is loaded when it is asked. */
const lateWidth = {
  name: 'late-width',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^string-width$/ }, ({ pluginData }) =>
      pluginData === 'late' ? undefined : { path: 'string-width', namespace: 'late' },
    );
    onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "export default (...words) => require('string-width').default(...words);",
      resolveDir: '.',
      pluginData: 'late',
    }));
  },
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist');
await writeFile('dist/package.json', '{ "type": "commonjs" }\n');
await copyFile('scripts/load.cjs', 'dist/load.js');
for (const [name, main] of Object.entries(programs)) await buildProgram(name, main);
await buildRegulation('jinpu');
await buildLaws();
await buildTemplates();
await buildPackages();
await writeInAscii();
await writeIdentity();
for (const command of [['lint'], [], ['build']]) {
  execFileSync(process.execPath, ['scripts/keep.mjs', ...command], { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function buildProgram(name, main) {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './${main}'; export { nodeWorld } from './src/world/node-world.ts';`,
      resolveDir: '.',
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external,
    // else they would be made anew whenever they are come to
    supported: { 'regexp-unicode-property-escapes': true, 'regexp-lookbehind-assertions': true },
    plugins: [fromGroups, ownColours, lateWidth],
    define: { 'import.meta.url': '__url' },
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
  });
  await writeFile(`dist/${name}.cjs`, throughLoader(outputFiles[0].text));
}

/** A script that V8 keeps may not import by itself: the loader does it. The loader also gives Node's modules, each when it is first used. */
function throughLoader(code) {
  return code.replace(/(?<![\w$.])import\(/g, '__import(').replace(/(?<![\w$.])require\((?="node:)/g, '__node(');
}

async function writeInAscii() {
  for (const name of await readdir('dist', { recursive: true })) {
    if (!name.endsWith('.cjs')) continue;
    const code = await readFile(join('dist', name), 'utf8');
    const plain = inAscii(code);
    if (plain !== code) await writeFile(join('dist', name), plain);
  }
}

/** The SHA-256 of all that the program is: what it said once it says again as long as this is the same. */
async function writeIdentity() {
  const digest = createHash('sha256');
  for (const name of (await readdir('dist', { recursive: true })).sort()) {
    if (/\.(cjs|json)$/.test(name)) digest.update(`${name}\0`).update(await readFile(join('dist', name)));
  }
  await writeFile('dist/identity.cjs', `exports.identity='${digest.digest('hex')}';`);
}
