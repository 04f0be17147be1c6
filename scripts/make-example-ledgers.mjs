// Writes the ledgers and key frames of the examples: the program's own intake, on a copy of each case without its files, at the hours of
// its story. What it writes is committed. Run it again after any file under media/ or scans/ has changed; `npm run build` before.
//
//   node scripts/make-example-ledgers.mjs [EXAMPLE…]
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { parse } from 'yaml';
import { load } from '../dist/load.js';
import { ledgerStories } from './example-ledgers.mjs';

const { main, nodeWorld } = load('dossier');
const examples = new URL('../examples/', import.meta.url).pathname;
const asked = process.argv.slice(2);
const custodian = '孙佳慧';
const scanner = '扫描仪（编号JPJT-S01）';

for (const name of readdirSync(examples).filter((entry) => !entry.includes('.')))
  if (asked.length === 0 || asked.includes(name))
    await makeLedger(join(examples, name), ledgerStories[name] ?? toldByRecords(join(examples, name)));

async function makeLedger(example, { handed, frames }) {
  const work = mkdtempSync(join(tmpdir(), 'ledger-'));
  const [folder, card] = ['case', 'card'].map((part) => join(work, part));
  cpSync(example, folder, { recursive: true, filter: (path) => !/\/(media|scans|frames|replaced|ledger\.jsonl)$/.test(path) });
  mkdirSync(card);
  for (const { path, by, device, written, at, ended, cut = false, more = [] } of handed) {
    const source = join(card, basename(path));
    writeFileSync(source, cut ? await withoutLastPage(join(example, path), written) : readFileSync(join(example, path)));
    utimesSync(source, instant(written), instant(written));
    const place = path.startsWith('scans/') ? ['--scan'] : [];
    const finished = ended === undefined ? [] : ['--ended', ended];
    await run(['intake', source, '--case', folder, '--by', by, '--device', device, '--no-frames', ...place, ...finished, ...more], at);
  }
  await run(['intake', '--frames', '--case', folder, '--by', frames.by], frames.at);

  copyFileSync(join(folder, 'ledger.jsonl'), join(example, 'ledger.jsonl'));
  for (const part of ['replaced', 'frames']) {
    rmSync(join(example, part), { recursive: true, force: true });
    if (readdirSync(folder).includes(part)) cpSync(join(folder, part), join(example, part), { recursive: true });
  }
  rmSync(work, { recursive: true });
}

async function run(words, at) {
  const status = await main([...words, '--quiet', '--lang', 'zh'], { ...nodeWorld(), now: () => instant(at) });
  if (status !== 0) throw new Error(`${words.join(' ')}: status ${status}`);
}

/** Media as the records of the case tell them: stored then by the custodian; the originals are scanned when the volume is made up. */
function toldByRecords(example) {
  const { 归档: archive } = parse(readFileSync(join(example, 'case.yaml'), 'utf8'));
  const records = readdirSync(join(example, 'records')).map((file) => parse(readFileSync(join(example, 'records', file), 'utf8')));
  const media = records
    .filter(({ 文书: form }) => form === '音像资料')
    .flatMap(({ 设备, 存储, 资料 }) => 资料.map((item) => ({ 设备, 存储, ...item })))
    .map(({ 文件: path, 设备: device, 存储: storage, 拍摄时间: taken, 止: ended }) => ({
      path,
      by: storage.保管人,
      device,
      written: ended ?? taken,
      ...(ended === undefined ? {} : { ended }),
      at: storage.存入时间,
    }))
    .sort((one, other) => (one.at + one.path < other.at + other.path ? -1 : 1));
  const scans = readdirSync(join(example, 'scans'))
    .sort()
    .map((file, index) => ({
      path: `scans/${file}`,
      by: custodian,
      device: scanner,
      written: `${archive.立卷时间} 09:${String(10 + index * 4)}:20`,
      at: `${archive.立卷时间} 09:40`,
    }));

  return { handed: oneAfterAnother([...media, ...scans]), frames: { at: `${archive.立卷时间} 10:05:30`, by: custodian } };
}

/** What is handed over in the same minute is taken in some seconds apart. */
function oneAfterAnother(handed) {
  return handed.map((each, index) => {
    const place = index - handed.findIndex(({ at }) => at === each.at);
    return { ...each, at: `${each.at}:${String(12 + place * 5).padStart(2, '0')}` };
  });
}

function instant(text) {
  return new Date(`${text.replace(' ', 'T')}+08:00`);
}

/** The scan as it was first made. */
async function withoutLastPage(file, written) {
  const whole = await PDFDocument.load(readFileSync(file));
  const first = await PDFDocument.create({ updateMetadata: false });
  const pages = await first.copyPages(whole, whole.getPageIndices().slice(0, -1));
  for (const page of pages) first.addPage(page);
  first.setProducer('scanner');
  first.setCreationDate(instant(written));
  return first.save({ useObjectStreams: false });
}
