// A case with an original of 300 pages: copied as they are, and drawn as pictures by PDFium; time and peak memory of the whole build.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { measure } from './measure.mjs';

const home = join(import.meta.dirname, '..');
const face = join(home, 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');
const made = mkdtempSync(join(tmpdir(), 'many-pages-'));

async function original(options) {
  const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false, font: face, ...options });
  for (let page = 1; page <= 300; page++) pdf.addPage().fontSize(20).text(`leaf-${page}.`, 100, 100);
  pdf.end();
  const chunks = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const kinds = [
  ['copied', {}],
  ['as pictures', { font: 'Helvetica' }],
];
const commands = [];
for (const [name, options] of kinds) {
  const folder = join(made, name);
  // Without its ledger, which knows another original.
  cpSync(join(home, 'examples/ordinary-penalty'), folder, { recursive: true, filter: (path) => !/\/(frames|ledger\.jsonl)$/.test(path) });
  writeFileSync(join(folder, 'scans/询问笔录-张志远.pdf'), await original(options));
  const out = join(made, `${name}.out`);
  commands.push({
    argv: [process.execPath, join(home, 'bin/dossier.js'), 'build', folder, '--out', out, '--as-of', '2027-06-30'],
    before: () => rmSync(out, { recursive: true, force: true }),
  });
}
const measured = await measure(commands, 1);
for (const [index, { seconds, megabytes }] of measured.entries())
  console.log(`${kinds[index][0].padEnd(12)} ${seconds.toFixed(2)} s  ${Math.round(megabytes)} MB`);
rmSync(made, { recursive: true, force: true });
