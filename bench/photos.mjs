// 500 photographs of 4 MB set as photo sheets, four a page, and drawn into a PDF file, against reading the same files from end to end and
// against joining them into one file, which is the least that a program can do that writes them. Layout and drawing as the program is built;
// each file is looked into and passed on as in a build. Cold: the photographs are not in the page cache (dd, GNU coreutils). Nothing is synced.
// Run: node bench/photos.mjs [folder on the disk to be measured] [runs], after npm run build
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { measure, row } from './measure.mjs';
import { photographs } from './photo.mjs';
import { buildVolumeProgram, loadVolumeProgram, meta, theme } from './volume-program.mjs';

const face = 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf';
const count = 500;
const home = resolve('node_modules/.cache/bench/photos');
const digest = '0e847533267f4a60bbc78f4dd16f1368e5ea0c4d1a8dea260856b8c6ea88cb1c';
const [, script, side, root] = process.argv;

if (side === 'draw') await drawSheets(root);
else await compare(resolve(side ?? tmpdir()), Number(root ?? 3));

async function compare(disk, runs) {
  const work = mkdtempSync(join(disk, 'bench-photos-'));
  try {
    mkdirSync(join(work, 'media'));
    const make = photographs(4_000_000);
    for (let index = 1; index <= count; index++) writeFileSync(join(work, 'media', `${String(index).padStart(3, '0')}.jpg`), make());
    rmSync(home, { recursive: true, force: true });
    await buildVolumeProgram(home, [
      'build/open-pictures',
      'world/read-files',
      'world/copy-file',
      'world/read-ahead',
      'world/spare-memory',
    ]);
    execFileSync('sync');

    console.log(row('', 'median', 'peak', '× reading', '× joining'));
    for (const [name, before] of [
      ['warm', () => undefined],
      ['cold', () => forget(work)],
    ]) {
      const shell = (line) => ({ argv: ['sh', '-c', line, work], before: () => clear(work, before) });
      const found = await measure(
        [
          shell('cat "$0"/media/* > /dev/null'),
          shell('cat "$0"/media/* > "$0"/joined'),
          { argv: [process.execPath, script, 'draw', work], before: () => clear(work, before) },
        ],
        runs,
      );
      for (const [index, what] of [
        'reading',
        'joining into one file',
        `drawing ${readFileSync(join(work, 'pages'), 'utf8')} sheets`,
      ].entries()) {
        const { seconds, megabytes } = found[index];
        const times = found.slice(0, 2).map((yardstick) => (seconds / yardstick.seconds).toFixed(2));
        console.log(row(`${what}, ${name}`, `${seconds.toFixed(2)} s`, `${megabytes.toFixed(0)} MB`, ...times));
      }
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** What was written before is gone from the disk, so that it is not written while the next one is measured. */
function clear(work, before) {
  for (const name of ['joined', 'sheets.pdf']) rmSync(join(work, name), { force: true });
  execFileSync('sync');
  before();
}

function forget(work) {
  execFileSync('sh', ['-c', 'for file in "$0"/media/*; do dd if="$file" iflag=nocache count=0 status=none; done', work]);
}

async function drawSheets(work) {
  const program = await loadVolumeProgram(home);
  const { layoutVolume, openFonts, measureFonts, drawVolume, deflateBytes, openPictures, largePhotographs, toldOf, ...world } = program;
  const files = readdirSync(join(work, 'media'))
    .sort()
    .map((name) => ({ path: `media/${name}`, type: 'file', kind: 'jpeg', size: statSync(join(work, 'media', name)).size }));
  const parsed = { folder: work, files, media: [] };
  const ahead = world.readAhead(largePhotographs({ join }, parsed, new Set()));
  const pictures = await openPictures({ ...world, join }, parsed, async () => undefined, ahead);
  const fonts = openFonts(new Map([['serif', readFileSync(face)]]));
  const volume = { meta, front: [], body: sheetsOf(files), back: [], pageNumber: 'top-outer' };
  const placed = layoutVolume(volume, theme, measureFonts(fonts), pictures);
  if (placed.faults.length > 0) throw new Error(JSON.stringify(placed.faults[0]));

  const out = openSync(join(work, 'sheets.pdf'), 'w');
  ahead.expect(files.map(({ path }) => join(work, path)));
  const told = toldOf(pictures, (file) => ahead.use(join(work, file)));
  const drawn = await drawVolume(placed, fonts, told, { write: async (chunk) => writeAll(out, chunk), deflate: deflateBytes });
  await ahead.end();
  if (drawn.broken.length > 0) throw new Error(`${drawn.broken.length} photographs were not drawn`);
  closeSync(out);
  writeFileSync(join(work, 'pages'), String(placed.pages.length));
  if (!existsSync(join(home, 'volume.cjs.cache'))) program.keep();
}

function writeAll(out, chunk) {
  for (let done = 0; done < chunk.length; ) done += writeSync(out, chunk, done);
}

/** Photo sheets: two beside each other, two one above the other, each with its caption under it. */
function sheetsOf(files) {
  return Array.from({ length: Math.ceil(files.length / 4) }, (_, sheet) => {
    const cells = files.slice(sheet * 4, sheet * 4 + 4).map(({ path }, index) => ({
      blocks: [
        { kind: 'image', file: path, maxWidth: 205, maxHeight: 150, alt: `现场情况，第${sheet * 4 + index + 1}张` },
        ...captionOf(path, sheet * 4 + index + 1).map((text) => ({ kind: 'paragraph', size: 9, leading: 1.3, runs: [{ text }] })),
      ],
    }));
    return {
      id: `sheet-${sheet}`,
      title: '照片',
      ownNumbers: false,
      blocks: [
        { kind: 'paragraph', level: 1, align: 'centre', size: 22, runs: [{ text: '照片' }] },
        {
          kind: 'grid',
          columns: [1, 1],
          border: true,
          rows: [0, 2].map((first) => ({ cells: cells.slice(first, first + 2), whole: true })),
        },
      ],
    };
  });
}

function captionOf(path, number) {
  return [
    `${number}．现场情况　证明对象：现场情况`,
    '拍摄时间：2026年3月2日8时50分　拍摄地点：大连市金普新区示例街道样板路18号',
    '拍摄人：李思远　设备：海岚 DC-200 数码相机（编号JPJT-C03）',
    `文件：${path}　SHA-256：${digest}`,
  ];
}
