// The same pages set and drawn by us and by Typst, each a whole process: pages a second and peak memory.
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measure, row } from './measure.mjs';
import { buildVolumeProgram, loadVolumeProgram, meta, theme } from './volume-program.mjs';

const fontFolder = resolve('node_modules/@expo-google-fonts/noto-serif-sc/400Regular');

/**
 * Compares them; the bench calls itself for each side. `body`: sections of our volume; `source`: the same in Typst.
 * @param script `import.meta.filename` of the bench; @param target what is aimed at, in words
 */
export async function againstTypst(script, { body, source, target }) {
  const work = resolve('node_modules/.cache/bench', script.replace(/^.*[\\/]|\.mjs$/g, ''));
  const [, , side] = process.argv;
  if (side === 'ours') await ours(work, body());
  else if (side === 'typst') await typst(work, source());
  else await compare(work, script, target);
}

async function compare(work, script, target) {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  await buildVolumeProgram(work);
  const run = (name) => ({ argv: [process.execPath, script, name] });
  const [own, other] = await measure([run('ours'), run('typst')], 5);
  const [pages, theirs] = ['ours', 'typst'].map((name) => Number(readFileSync(join(work, `${name}.pages`), 'utf8')));
  const [rate, rival] = [pages / own.seconds, theirs / other.seconds];
  console.log(row('', 'pages', 'median', 'pages/s', 'peak'));
  console.log(row('dossier', String(pages), `${own.seconds.toFixed(3)} s`, rate.toFixed(0), `${own.megabytes.toFixed(0)} MB`));
  console.log(row('Typst', String(theirs), `${other.seconds.toFixed(3)} s`, rival.toFixed(0), `${other.megabytes.toFixed(0)} MB`));
  console.log(row(`pages/s, dossier / Typst (target ${target})`, (rate / rival).toFixed(2)));
}

/** Pages are compressed beside the drawing, as in a build. The first run keeps its machine code. */
async function ours(work, body) {
  const { layoutVolume, openFonts, measureFonts, drawVolume, deflateBytes, keep } = await loadVolumeProgram(work);
  const fonts = openFonts(new Map([['serif', readFileSync(join(fontFolder, 'NotoSerifSC_400Regular.ttf'))]]));
  const nothing = { picture: () => undefined, scan: () => undefined };
  const placed = layoutVolume({ meta, front: [], body, back: [], pageNumber: 'top-outer' }, theme, measureFonts(fonts), nothing);
  const file = createWriteStream(join(work, 'ours.pdf'));
  const write = (chunk) => new Promise((done) => file.write(chunk, done));
  await drawVolume(placed, fonts, { bytes: async () => new Uint8Array() }, { write, deflate: deflateBytes });
  await new Promise((done) => file.end(done));
  writeFileSync(join(work, 'ours.pages'), String(placed.pages.length));
  if (!existsSync(join(work, 'volume.cjs.cache'))) keep();
}

async function typst(work, source) {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = NodeCompiler.create({ workspace: work, fontArgs: [{ fontPaths: [fontFolder] }] });
  const pdf = compiler.pdf({ mainFileContent: source });
  writeFileSync(join(work, 'typst.pdf'), pdf);
  writeFileSync(join(work, 'typst.pages'), String(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0));
}

/** A text as Typst source. */
export function escaped(text) {
  return text.replace(/[\\#$*_@<>`~=[\]/-]/g, '\\$&');
}

/** Typst's page and letters, as our theme has them; it counts no room below the last line, so its page is a line shorter. */
export const preamble = `#set page(paper: "a4", margin: (top: 37mm, bottom: 38mm, left: 28mm, right: 26mm), numbering: "1")
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn", top-edge: "ascender", bottom-edge: "descender")
#set par(justify: true, leading: 12pt, spacing: 12pt, first-line-indent: (amount: 2em, all: true))
`;
