// A volume of about 600 pages of running Chinese text, set and drawn by us and by Typst: same text, same font, same page, each a whole process.
// Both set 22 lines of 28 characters a page (Typst counts no room below the last line, so its page is a line shorter).
// Run: node bench/running-text.mjs
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measure, row } from './measure.mjs';

const work = resolve('node_modules/.cache/bench');
const fontFolder = resolve('node_modules/@expo-google-fonts/noto-serif-sc/400Regular');
const fontFile = join(fontFolder, 'NotoSerifSC_400Regular.ttf');
const article = readFileSync('schemas/jinpu/text.md', 'utf8')
  .split('\n')
  .map((line) => line.replace(/^#+\s*/, '').trim())
  .filter((line) => line !== '');
const paragraphs = Array.from({ length: 67 }, () => article).flat();
const millimetre = 72 / 25.4;

const [, , side] = process.argv;
if (side === 'ours') await ours();
else if (side === 'typst') await typst();
else await compare();

async function compare() {
  mkdirSync(work, { recursive: true });
  const { build } = await import('esbuild');
  await build({
    stdin: {
      contents: ['layout/layout-volume', 'draw/fonts', 'draw/measure', 'draw/draw-volume']
        .map((file) => `export * from './${file}.ts';`)
        .join('\n'),
      resolveDir: 'src',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    minifySyntax: true,
    outfile: join(work, 'volume.mjs'),
    logLevel: 'warning',
  });
  const run = (name) => ({ argv: [process.execPath, resolve('bench/running-text.mjs'), name] });
  const [own, other] = await measure([run('ours'), run('typst')], 5);
  const [pages, theirs] = ['ours', 'typst'].map((name) => Number(readFileSync(join(work, `${name}.pages`), 'utf8')));
  const [rate, rival] = [pages / own.seconds, theirs / other.seconds];
  console.log(row('', 'pages', 'median', 'pages/s', 'peak'));
  console.log(row('dossier', String(pages), `${own.seconds.toFixed(3)} s`, rate.toFixed(0), `${own.megabytes.toFixed(0)} MB`));
  console.log(row('Typst', String(theirs), `${other.seconds.toFixed(3)} s`, rival.toFixed(0), `${other.megabytes.toFixed(0)} MB`));
  console.log(row('pages/s, dossier / Typst (target ≥ 1)', (rate / rival).toFixed(2)));
}

async function ours() {
  const { layoutVolume, openFonts, measureFonts, drawVolume } = await import(pathToFileURL(join(work, 'volume.mjs')).href);
  const { createWriteStream } = await import('node:fs');
  const faces = ['serif'];
  const theme = {
    paper: { width: 210 * millimetre, height: 297 * millimetre },
    margins: { top: 37 * millimetre, bottom: 35 * millimetre, inner: 28 * millimetre, outer: 26 * millimetre },
    duplex: false,
    faces: { song: faces, fang: faces, kai: faces, hei: faces, title: faces },
    body: { font: 'fang', size: 16, leading: 1.75 },
    cellPadding: 4,
    lineWidth: 0.5,
    pageNumber: { font: 'song', size: 14, distance: 15 * millimetre },
  };
  const meta = {
    title: '六百页',
    author: '',
    subject: '',
    keywords: [],
    producer: 'bench',
    created: '2026-01-01T00:00:00Z',
    language: 'zh-CN',
  };
  const blocks = paragraphs.map((text) => ({ kind: 'paragraph', indent: 2, runs: [{ text }] }));
  const body = [{ id: 'text', title: '正文', ownNumbers: false, blocks }];
  const fonts = openFonts(new Map([['serif', readFileSync(fontFile)]]));
  const placed = layoutVolume({ meta, front: [], body, back: [], pageNumber: 'top-outer' }, theme, measureFonts(fonts), {
    picture: () => undefined,
    scan: () => undefined,
  });
  const file = createWriteStream(join(work, 'ours.pdf'));
  await drawVolume(
    placed,
    fonts,
    { bytes: async () => new Uint8Array() },
    { write: (chunk) => new Promise((done) => file.write(chunk, done)) },
  );
  await new Promise((done) => file.end(done));
  writeFileSync(join(work, 'ours.pages'), String(placed.pages.length));
}

async function typst() {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: work, fontArgs: [{ fontPaths: [fontFolder] }] });
  const escaped = paragraphs.map((text) => text.replace(/[\\#$*_@<>`~=[\]/-]/g, '\\$&'));
  const source = `#set page(paper: "a4", margin: (top: 37mm, bottom: 38mm, left: 28mm, right: 26mm), numbering: "1")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn", top-edge: "ascender", bottom-edge: "descender")
#set par(justify: true, leading: 12pt, spacing: 12pt, first-line-indent: (amount: 2em, all: true))

${escaped.join('\n\n')}
`;
  const pdf = compiler.pdf({ mainFileContent: source });
  writeFileSync(join(work, 'typst.pdf'), pdf);
  writeFileSync(join(work, 'typst.pages'), String(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0));
}
