// Bundles src/ into dist/: one file a command's start has to read, the heavy packages left outside and loaded only when used.
import { rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildRegulation } from './build-regulation.mjs';

const external = [
  'pdfkit', 'fontkit', '@cantoo/pdf-lib', 'utif2', 'archiver', 'crc-32', 'yauzl', 'mediainfo.js', 'execa',
];

await rm('dist', { recursive: true, force: true });
await build({
  entryPoints: { main: 'src/cli/main.ts', world: 'src/world/node-world.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'warning',
  banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
});

await buildRegulation('jinpu');
