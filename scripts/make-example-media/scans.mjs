// Scans of signed paper: the record's own words on the form, signed by hand, sealed, scanned a little askew.
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { parse } from 'yaml';
import { sealMark } from './pages.mjs';
import { makeRandom } from './vectors.mjs';

const hands = ['zhi-mang-xing', 'liu-jian-mao-cao', 'ma-shan-zheng'];

/** Files of the handwriting faces (SIL Open Font License), installed outside the project by npm. */
export function installHands() {
  const folder = join(tmpdir(), 'dossier-hands');
  const files = [
    'zhi-mang-xing/400Regular/ZhiMangXing_400Regular.ttf',
    'liu-jian-mao-cao/LiuJianMaoCao_400Regular.ttf',
    'ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf',
  ];
  const paths = files.map((f) => join(folder, 'node_modules/@expo-google-fonts', f));
  if (!paths.every(existsSync))
    execFileSync('npm', ['install', '--silent', '--no-save', '--prefix', folder, ...hands.map((h) => `@expo-google-fonts/${h}`)]);
  return paths;
}

/** The values of a record, all as text. */
export const readRecord = (file) => parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });

const handOf = (name) => [...name].reduce((sum, c) => sum + c.charCodeAt(0), 0) % 2;

/** A name written by hand; the same person always writes alike. */
export const signature = (name, size = 34) => {
  const hand = handOf(name);
  const tilt = ((name.charCodeAt(0) % 9) - 4) * 1.1;
  return `<span style="display:inline-block;font-family:Hand${hand};font-size:${size}px;color:#16224f;transform:rotate(${tilt}deg) skewX(-6deg);letter-spacing:-2px;line-height:1;vertical-align:-6px">${name}</span>`;
};

/** A thumb print in red ink. */
export const thumb = (seed) => {
  const rings = Array.from(
    { length: 9 },
    (_, i) =>
      `<ellipse cx="30" cy="${40 + ((seed * 7) % 5)}" rx="${3 + i * 2.8}" ry="${4 + i * 3.9}" stroke-dasharray="${9 + ((i * seed) % 7)} ${1 + (i % 3)}"/>`,
  ).join('');
  return `<svg width="44" height="58" viewBox="0 0 60 80" style="opacity:.62;margin-left:-12px;vertical-align:-18px;transform:rotate(${(seed % 30) - 15}deg)"><g fill="none" stroke="#c8201c" stroke-width="2.1">${rings}</g></svg>`;
};

const chinese = (moment) => {
  const [, y, m, d, h, min] = /^(\d+)-(\d+)-(\d+)(?: (\d+):(\d+))?/.exec(moment);
  return `${Number(y)}年${Number(m)}月${Number(d)}日${h ? `${Number(h)}时${Number(min)}分` : ''}`;
};

export { chinese };

/** The HTML of a paper: a title, a case number, ruled rows of label and value, running text, signatures, a seal. */
export function paper({
  title,
  number,
  rows = [],
  text = [],
  sign = [],
  foot = '',
  seal,
  organ,
  date,
  note = '',
  large = false,
  label = '案号：',
}) {
  const table =
    rows.length === 0
      ? ''
      : `<table>${rows.map((cells) => `<tr>${cells.map((c, i) => `<td class="${i % 2 === 0 ? 'label' : ''}" ${c.span ? `colspan="${c.span}"` : ''}>${c.text ?? c}</td>`).join('')}</tr>`).join('')}</table>`;
  const signs = sign.map((s) => `<div class="sign">${s}</div>`).join('');
  const end = organ ? `<div class="end">${organ}<br>${date}${seal ? `<div class="seal">${sealMark(organ, 158)}</div>` : ''}</div>` : '';
  return `<style>@page{size:A4;margin:20mm 22mm 16mm 26mm}body,.flow>tbody>tr>td{font:${large ? '18px/2.1' : '15px/1.85'} Serif!important}body{color:#1b1b1d}h1{font:700 27px Serif;text-align:center;letter-spacing:5px}.no{text-align:right;font-size:14px;margin:4px 0 10px}table{border-collapse:collapse;width:100%;font-size:${large ? 17 : 14.5}px;line-height:1.6}td{border:1px solid #222;padding:5px 8px}.label{background:transparent;text-align:center;white-space:nowrap;width:1%}p{text-indent:2em;text-align:justify}p.qa{text-indent:0;padding-left:2.2em;text-indent:-2.2em}.signs{margin-top:16px;display:flex;flex-wrap:wrap;gap:10px 46px;break-inside:avoid}.end{position:relative;text-align:right;margin:34px 20px 0 0;break-inside:avoid;min-height:130px}.seal{position:absolute;right:-4px;top:-48px}.foot{position:fixed;bottom:0;left:0;right:0;font-size:13px;border-top:1px solid #444;padding-top:6px;height:13mm}.flow,.flow>tbody>tr>td,.flow>tfoot>tr>td{border:0;padding:0;font:15px/1.85 Serif}.flow>tfoot>tr>td{height:17mm}.note{font-size:13px;margin-top:14px}</style><table class="flow"><tbody><tr><td><h1>${title}</h1><div class="no">${label}${number}</div>${table}${text.join('')}<div class="signs">${signs}</div>${end}<div class="note">${note}</div></td></tr></tbody><tfoot><tr><td></td></tr></tfoot></table>${foot ? `<div class="foot">${foot}</div>` : ''}`;
}

const magick = (args) => execFileSync('convert', args, { stdio: ['ignore', 'pipe', 'pipe'] });

/** Prints HTML on A4 and scans it: PNG files of the pages, in colour, a little askew, with the paper's grain. */
async function scanPages(pages, html, { density, seed, plain }) {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  const pdf = join(folder, 'paper.pdf');
  writeFileSync(pdf, await pages.print(html));
  execFileSync('pdftoppm', ['-r', String(density), '-png', pdf, join(folder, 'p')]);
  const names = execFileSync('ls', [folder], { encoding: 'utf8' })
    .split('\n')
    .filter((n) => n.endsWith('.png'));
  const random = makeRandom(seed);
  const out = names.map((name, i) => {
    const turn = ((random() - 0.5) * 1.5).toFixed(2);
    const from = join(folder, name);
    const to = join(folder, `scan-${i}.png`);
    const [w, h] = execFileSync('identify', ['-format', '%w %h', from], { encoding: 'utf8' }).split(' ').map(Number);
    const ink = [from, '-background', '#fbfaf5', '-virtual-pixel', 'background', '-distort', 'SRT', turn, '-blur', '0x0.55'];
    if (plain) magick([...ink, '-level', '4%,96%', to]);
    else
      magick([
        ...ink,
        '(',
        '-size',
        `${w}x${h}`,
        '-seed',
        String(seed + i),
        'xc:#f3f0e6',
        '-attenuate',
        '0.22',
        '+noise',
        'Gaussian',
        '-blur',
        '0x0.7',
        ')',
        '-compose',
        'multiply',
        '-composite',
        '(',
        '-size',
        `${w}x${h}`,
        'gradient:#ffffff-#e6e3dc',
        '-rotate',
        i % 2 ? '0' : '180',
        ')',
        '-compose',
        'multiply',
        '-composite',
        '-compose',
        'over',
        '-shave',
        '6x6',
        '-bordercolor',
        '#8d8a84',
        '-border',
        '1',
        '-bordercolor',
        '#dedbd4',
        '-border',
        '5',
        to,
      ]);
    return to;
  });
  return { files: out, close: () => rmSync(folder, { recursive: true }) };
}

/** Prints, signs, scans and writes a paper as the file's ending says: pdf, tif, jpg or png. */
export async function writeScan(pages, file, html, { density = 144, seed = 3 } = {}) {
  const kind = file.split('.').pop();
  const dense = kind === 'tif' ? 200 : density;
  const scan = await scanPages(pages, html, { density: dense, seed, plain: kind === 'tif' });
  if (kind === 'tif')
    magick([
      ...scan.files,
      '-colorspace',
      'Gray',
      '-threshold',
      '66%',
      '-density',
      String(dense),
      '-units',
      'PixelsPerInch',
      '-compress',
      'Group4',
      file,
    ]);
  if (kind === 'jpg') magick([scan.files[0], '-strip', '-density', String(dense), '-units', 'PixelsPerInch', '-quality', '62', file]);
  if (kind === 'png')
    magick([
      scan.files[0],
      '-strip',
      '+dither',
      '-colors',
      '24',
      '-density',
      String(dense),
      '-units',
      'PixelsPerInch',
      '-define',
      'png:exclude-chunk=date,time',
      file,
    ]);
  if (kind === 'pdf') {
    const info = { Producer: 'scanner', Creator: 'scanner', CreationDate: new Date(Date.UTC(2026, 2, 2)) };
    const document = new PDFDocument({ autoFirstPage: false, info });
    const done = new Promise((resolve) => document.pipe(createWriteStream(file)).on('finish', resolve));
    for (const png of scan.files) {
      const jpg = png.replace('.png', '.jpg');
      magick([png, '-quality', '58', jpg]);
      document.addPage({ size: 'A4', margin: 0 });
      document.image(jpg, 0, 0, { width: 595.28, height: 841.89 });
    }
    document.end();
    await done;
  }
  scan.close();
}
