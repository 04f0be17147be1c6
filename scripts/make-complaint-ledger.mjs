// Makes the ledger of examples/complaint-not-taken-up: runs `dossier intake` as the case's people would have, at the hours at which they
// did, on a copy of the case without its files. Run it again after any file under media/ or scans/ has changed; `npm run build` before.
//
//   node scripts/make-complaint-ledger.mjs
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { load } from '../dist/load.js';

const example = new URL('../examples/complaint-not-taken-up/', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const copy = join(folder, 'case');
const card = join(folder, 'card');
mkdirSync(copy);
mkdirSync(card);
copyFileSync(join(example, 'case.yaml'), join(copy, 'case.yaml'));
const { main, nodeWorld } = load('dossier');

/** Takes a file in: where it lies in the case, who brings it, from what device, when it was written there and when it is taken in. */
async function take(path, { by, device, written, at, ended, bytes = readFileSync(join(example, path)), more = [] }) {
  const source = join(card, basename(path));
  writeFileSync(source, bytes);
  const stamp = new Date(`${written.replace(' ', 'T')}+08:00`);
  utimesSync(source, stamp, stamp);
  const place = path.startsWith('scans/') ? ['--scan'] : [];
  const finished = ended === undefined ? [] : ['--ended', ended];
  const words = [
    'intake',
    source,
    '--case',
    copy,
    '--by',
    by,
    '--device',
    device,
    '--quiet',
    '--no-frames',
    '--lang',
    'zh',
    ...place,
    ...finished,
    ...more,
  ];
  const status = await main(words, { ...nodeWorld(), now: () => new Date(`${at.replace(' ', 'T')}+08:00`) });
  if (status !== 0) throw new Error(`${path}: status ${status}`);
}

const call = { by: '蒋雯', device: '举报电话录音系统（编号JPJT-T01）' };
const camera = { by: '蒋雯', device: '海岚 DC-200 数码相机（编号JPJT-C03）' };
const recorder = { by: '彭博', device: '执法记录仪 DSJ-H5（编号JPJT-035）' };
const scanner = { by: '蒋雯', device: '扫描仪（编号JPJT-S02）' };

await take('media/01-举报电话录音.m4a', {
  ...call,
  written: '2026-03-16 08:58:40',
  ended: '2026-03-16 08:52:28',
  at: '2026-03-16 10:20:12',
});
await take('media/02-现场核查录像.mp4', {
  ...recorder,
  written: '2026-03-18 07:05:30',
  ended: '2026-03-18 07:05:30',
  at: '2026-03-18 09:38:05',
});
await take('media/03-停靠点全景.jpg', { ...camera, written: '2026-03-18 07:06:15', at: '2026-03-18 09:40:21' });
await take('media/04-车头号牌.jpg', { ...camera, written: '2026-03-18 07:08:40', at: '2026-03-18 09:40:22' });
await take('media/05-行驶证和工作证.jpg', { ...camera, written: '2026-03-18 07:15:22', at: '2026-03-18 09:40:22' });
const site = 'scans/现场笔录.pdf';
await take(site, {
  ...scanner,
  written: '2026-03-18 10:02:10',
  at: '2026-03-18 10:05:44',
  bytes: await withoutLastPage(join(example, site)),
});
await take(site, {
  ...scanner,
  written: '2026-03-18 15:20:36',
  at: '2026-03-18 15:24:03',
  more: ['--replaces', site, '--reason', '第一次扫描漏了第2页（签名页），重新扫描全部2页'],
});
await take('media/07-班车行车轨迹.csv', {
  by: '蒋雯',
  device: '本单位专用U盘（编号JPJT-U03）',
  written: '2026-03-19 10:32:10',
  at: '2026-03-19 15:10:26',
  more: ['--data'],
});
await take('media/06-电话告知录音.m4a', {
  by: '蒋雯',
  device: '办公电话录音系统（编号JPJT-T02）',
  written: '2026-03-24 09:34:50',
  ended: '2026-03-24 09:30:25',
  at: '2026-03-24 11:05:31',
});
await take('scans/付邮凭证.jpg', { ...scanner, written: '2026-03-27 09:12:08', at: '2026-03-27 09:15:47' });

const framed = await main(['intake', '--frames', '--case', copy, '--by', '孙佳慧', '--quiet', '--lang', 'zh'], {
  ...nodeWorld(),
  now: () => new Date('2026-03-27T14:20:30+08:00'),
});
if (framed !== 0) throw new Error(`frames: status ${framed}`);

copyFileSync(join(copy, 'ledger.jsonl'), join(example, 'ledger.jsonl'));
for (const part of ['replaced', 'frames']) {
  rmSync(join(example, part), { recursive: true, force: true });
  cpSync(join(copy, part), join(example, part), { recursive: true });
}
rmSync(folder, { recursive: true });

/** The scan as it was first made. */
async function withoutLastPage(file) {
  const whole = await PDFDocument.load(readFileSync(file));
  const first = await PDFDocument.create({ updateMetadata: false });
  const pages = await first.copyPages(whole, whole.getPageIndices().slice(0, -1));
  for (const page of pages) first.addPage(page);
  first.setProducer('scanner');
  first.setCreationDate(new Date('2026-03-18T02:02:10Z'));
  return first.save({ useObjectStreams: false });
}
