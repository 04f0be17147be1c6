// Every PDF below a folder given as a scan: probed, set on its pages, drawn into a volume. No file may crash it or hang it.
// Run: node bench/scan-corpus.mjs FOLDER [EVERY] [--verapdf]   (such as a checkout of the veraPDF corpus; EVERY 10 takes each tenth file)
// With --verapdf the volumes are kept under node_modules/.cache/bench/volumes, and those that are not what they say are told with the rules they break.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const bundle = resolve('node_modules/.cache/bench/scans.mjs');
const volumes = resolve('node_modules/.cache/bench/volumes');
/** veraPDF as Maven Central has it; `.ci/run` puts it there. */
const jar = resolve('node_modules/.cache/verapdf/greenfield-apps-1.28.2.jar');
/** Milliseconds that one file may take. */
const patience = 60_000;

const { values: options, positionals } = parseArgs({ options: { verapdf: { type: 'boolean' } }, allowPositionals: true });
const [folder, every = '1', from] = positionals;
if (folder === undefined) throw new Error('node bench/scan-corpus.mjs FOLDER [EVERY] [--verapdf]');
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

if (from === undefined) {
  if (options.verapdf) for (const level of ['A', 'B']) rmSync(join(volumes, level), { recursive: true, force: true });
  await watch();
  if (options.verapdf) judge();
} else await take(Number(from));

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
    const child = spawn(process.execPath, [process.argv[1], folder, every, String(begin), ...(options.verapdf ? ['--verapdf'] : [])], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
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
    const written = [];
    const write = async (chunk) => void (options.verapdf && written.push(chunk));
    const drawn = await drawVolume(placed, fonts, { bytes: async () => bytes, raster }, { write });
    if (options.verapdf) keep(drawn.conformance, file, Buffer.concat(written));
    const [image] = drawn.images;
    process.stdout.write(
      `${drawn.stuck.length > 0 ? 'stuck' : drawn.broken.length > 0 ? 'broken' : image === undefined ? 'as it is' : `as images: ${image.reason}`}, ${drawn.conformance}\n`,
    );
  }
}

function keep(level, file, bytes) {
  mkdirSync(join(volumes, level), { recursive: true });
  writeFileSync(join(volumes, level, file.replaceAll('/', '+')), bytes);
}

/** Lets veraPDF judge each volume by the level that it says it keeps, and prints a line for each rule that one breaks. */
function judge() {
  for (const level of readdirSync(volumes)) {
    const flavour = `2${level.toLowerCase()}`;
    const main = ['-Djava.awt.headless=true', '-cp', jar, 'org.verapdf.apps.GreenfieldCliWrapper'];
    const how = ['--flavour', flavour, '--format', 'json', '--loglevel', '0', '--recurse', join(volumes, level)];
    const { stdout } = spawnSync('java', [...main, ...how], { maxBuffer: 2 ** 29, encoding: 'utf8' });
    const { jobs } = JSON.parse(stdout).report;
    const broken = jobs.flatMap(({ itemDetails, validationResult }) => {
      const rules = [validationResult].flat()[0]?.details?.ruleSummaries;
      const told = rules?.map(({ clause, testNumber }) => `${clause}-${testNumber}`) ?? ['not judged'];
      return told.length === 0 ? [] : [{ file: itemDetails.name.slice(join(volumes, level).length + 1), told }];
    });
    for (const { file, told } of broken) process.stdout.write(`${flavour}  ${told.join(' ')}  ${file}\n`);
    process.stdout.write(`${broken.length} of ${jobs.length} volumes that say ${flavour} are not\n`);
  }
}
