// Layout and drawing alone as the program is built: one bundle, packages in their group, machine code kept of an earlier run.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const millimetre = 72 / 25.4;
const faces = ['serif'];

/** Both sides set this page in this one face. */
export const theme = {
  paper: { width: 210 * millimetre, height: 297 * millimetre },
  margins: { top: 37 * millimetre, bottom: 35 * millimetre, inner: 28 * millimetre, outer: 26 * millimetre },
  duplex: false,
  faces: { song: faces, fang: faces, kai: faces, hei: faces, title: faces },
  body: { font: 'fang', size: 16, leading: 1.75 },
  cellPadding: 4,
  lineWidth: 0.5,
  pageNumber: { font: 'song', size: 14, distance: 15 * millimetre },
};

export const meta = {
  title: '六百页',
  author: '',
  subject: '',
  keywords: [],
  producer: 'bench',
  created: '2026-01-01T00:00:00Z',
  language: 'zh-CN',
};

/** Builds it into a folder, from the `dist/` of `npm run build`; `more`: files of `src/` without ending whose exports it has too. */
export async function buildVolumeProgram(folder, more = []) {
  const { build } = await import('esbuild');
  const { fromGroups } = await import('../scripts/build-packages.mjs');
  const { inAscii } = await import('../scripts/in-ascii.mjs');
  mkdirSync(join(folder, 'packages'), { recursive: true });
  copyFileSync('dist/load.js', join(folder, 'load.cjs'));
  copyFileSync('dist/packages/print.cjs', join(folder, 'packages', 'print.cjs'));
  const { outputFiles } = await build({
    stdin: {
      contents: ['layout/layout-volume', 'draw/fonts', 'draw/measure', 'draw/draw-volume', 'world/deflate-bytes', ...more]
        .map((file) => `export * from './${file}.ts';`)
        .join('\n'),
      resolveDir: 'src',
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['@cantoo/pdf-lib', 'utif2', 'jpeg-js'],
    plugins: [fromGroups],
    minifySyntax: true,
    minifyWhitespace: true,
    write: false,
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'volume.cjs'), inAscii(outputFiles[0].text));
}

/** The bundle that stands in a folder, and `keep`, after which the next start has its machine code. */
export async function loadVolumeProgram(folder) {
  const { load, keep } = await import(pathToFileURL(resolve(folder, 'load.cjs')).href);

  return { ...load('volume'), keep };
}
