// Every PDF below a folder given as a scan: probed, set on its pages, drawn into a volume. No file may crash it or hang it.
// Run: node bench/scan-corpus.mjs FOLDER [EVERY]   (such as a checkout of the veraPDF corpus; EVERY 10 takes each tenth file)
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const bundle = resolve('node_modules/.cache/bench/scans.mjs');
/** Milliseconds that one file may take. */
const patience = 60_000;

const [, , folder, every = '1', from] = process.argv;
if (folder === undefined) throw new Error('node bench/scan-corpus.mjs FOLDER [EVERY]');
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => file.toLowerCase().endsWith('.pdf'))
  .sort()
  .filter((_, index) => index % Number(every) === 0);
const face = ['serif'];
const theme = {
  paper: { width: 595.28, height: 841.89 },
  margins: { top: 80, bottom: 80, inner: 80, outer: 60 },
  duplex: false,
  faces: { song: face, fang: face, kai: face, hei: face, title: face },
  body: { font: 'song', size: 14, leading: 1.7 },
  cellPadding: 4,
  lineWidth: 0.5,
  pageNumber: { font: 'song', size: 14, distance: 40 },
};
const measure = { width: () => 0.5, covers: () => true, ascent: () => 0.9, descent: () => 0.2 };
const volume = {
  meta: {
    title: 'a',
    author: 'a',
    subject: 'a',
    keywords: [],
    producer: 'dossier',
    created: '2026-03-05T10:00:00+08:00',
    language: 'zh-CN',
  },
  front: [],
  body: [{ id: 'a', title: 'a', ownNumbers: false, blocks: [{ kind: 'scan', file: 'a.pdf', alt: 'a' }] }],
  back: [],
  pageNumber: 'top-outer',
};

if (from === undefined) await watch();
else await take(Number(from));

/** Lets a process of its own take the files, and begins another behind a file that ended or stopped it. */
async function watch() {
  mkdirSync(resolve('node_modules/.cache/bench'), { recursive: true });
  const { build } = await import('esbuild');
  await build({
    stdin: {
      contents: ['layout/layout-volume', 'draw/fonts', 'draw/draw-volume', 'draw/probe-scan', 'world/open-raster', 'world/mute-console']
        .map((file) => `export * from './${file}.ts';`)
        .join('\n'),
      resolveDir: 'src',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile: bundle,
    logLevel: 'warning',
  });

  const outcomes = new Map();
  const faults = [];
  for (let next = 0; next < files.length; ) {
    const reached = await batch(next, (outcome) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
    next = reached.next;
    if (reached.fault === undefined) continue;
    faults.push(`${reached.fault}: ${files[next]}`);
    next += 1;
  }
  for (const [outcome, count] of [...outcomes].sort()) process.stdout.write(`${String(count).padStart(6)}  ${outcome}\n`);
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  process.stdout.write(`${files.length} files, ${faults.length} crashes and hangs\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

/** One process from a file on; `next`: the first file that it did not end. */
function batch(begin, told) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [process.argv[1], folder, every, String(begin)], { stdio: ['ignore', 'pipe', 'ignore'] });
    let next = begin;
    let fault;
    let clock = setTimeout(stop, patience);
    createInterface({ input: child.stdout }).on('line', (line) => {
      clearTimeout(clock);
      clock = setTimeout(stop, patience);
      next += 1;
      told(line);
    });
    child.on('close', () => {
      clearTimeout(clock);
      done({ next, fault: next < files.length ? (fault ?? 'crash') : undefined });
    });
    function stop() {
      fault = 'hang';
      child.kill('SIGKILL');
    }
  });
}

/** Takes the files one after another, and prints a line for each: how it came in. */
async function take(begin) {
  const { layoutVolume, openFonts, drawVolume, probeScan, openRaster, muteConsole } = await import(pathToFileURL(bundle).href);
  muteConsole();
  const serif = readFileSync('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf');
  const fonts = openFonts(new Map([['serif', new Uint8Array(serif)]]));
  const raster = { open: (bytes) => openRaster(bytes, { serif, sans: serif }) };
  for (const file of files.slice(begin)) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const probed = await probeScan(bytes, raster.open);
    if ('fault' in probed) {
      process.stdout.write(`refused: ${probed.fault}\n`);
      continue;
    }
    const placed = layoutVolume(volume, theme, measure, { picture: () => undefined, scan: () => probed });
    const drawn = await drawVolume(placed, fonts, { bytes: async () => bytes, raster }, { write: async () => {} });
    const [image] = drawn.images;
    process.stdout.write(
      `${drawn.stuck.length > 0 ? 'stuck' : drawn.broken.length > 0 ? 'broken' : image === undefined ? 'as it is' : `as images: ${image.reason}`}, ${drawn.conformance}\n`,
    );
  }
}
