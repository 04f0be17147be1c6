// Writes the ledger of examples/inspection-rectify: the program's own intake, at the hours of the story. What it writes is committed.
// Run it after make-example-media.mjs, with dist/ built.
//
//   node scripts/make-example-ledger.mjs
import { copyFileSync, cpSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { load } from '../dist/load.js';

const { main, nodeWorld } = load('dossier');
const example = new URL('../examples/inspection-rectify/', import.meta.url).pathname;
const camera = '海岚 DC-200 数码相机（编号JPJT-C06）';
const recorder = '执法记录仪 DSJ-H5（编号JPJT-024）';

/** Each handing over: when, what with the minute at which it was made, from where. */
const handed = [
  {
    at: '2026-05-12 15:20:14',
    device: camera,
    files: { 'media/02-经营场所.jpg': '09:33:14', 'media/03-维修车间.jpg': '09:41:50', 'media/04-执照和维修台账.jpg': '09:55:36' },
  },
  { at: '2026-05-12 16:10:40', device: '扫描仪（编号JPJT-S01）', files: { 'scans/检查记录.pdf': '16:08:02' } },
  {
    at: '2026-05-13 11:05:22',
    made: '2026-05-12',
    device: recorder,
    ended: '2026-05-12 09:30:29',
    files: { 'media/01-检查录像.mp4': '09:30:29' },
  },
  { at: '2026-05-27 14:30:09', device: camera, files: { 'media/05-备案回执.jpg': '10:12:20', 'media/06-备案公示.jpg': '10:18:05' } },
];

const instant = (text) => new Date(`${text.replace(' ', 'T')}+08:00`);
const work = mkdtempSync(join(tmpdir(), 'ledger-'));
const folder = join(work, '案件');
cpSync(example, folder, { recursive: true, filter: (path) => !/\/(media|scans|frames|ledger\.jsonl)$/.test(path) });
for (const { at, made = at.slice(0, 10), device, ended, files } of handed)
  for (const [path, time] of Object.entries(files)) {
    const source = join(work, basename(path));
    copyFileSync(join(example, path), source);
    utimesSync(source, instant(`${made} ${time}`), instant(`${made} ${time}`));
    const words = [
      'intake',
      source,
      '--case',
      folder,
      '--by',
      '孙佳慧',
      '--device',
      device,
      '--no-frames',
      ...(ended ? ['--ended', ended] : []),
    ];
    const status = await main(words, { ...nodeWorld(), now: () => instant(at) });
    if (status !== 0) throw new Error(`${path}: ${status}`);
  }
const framed = await main(['intake', '--frames', '--case', folder, '--by', '孙佳慧'], {
  ...nodeWorld(),
  now: () => instant('2026-05-27 14:36:20'),
});
if (framed !== 0) throw new Error(`frames: ${framed}`);
rmSync(join(example, 'frames'), { recursive: true, force: true });
cpSync(join(folder, 'frames'), join(example, 'frames'), { recursive: true });
copyFileSync(join(folder, 'ledger.jsonl'), join(example, 'ledger.jsonl'));
rmSync(work, { recursive: true });
