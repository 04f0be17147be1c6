import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Drawn, drawVolume } from '../../src/draw/draw-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { measureFonts } from '../../src/draw/measure.ts';
import { probePicture } from '../../src/draw/probe-picture.ts';
import { probeScan, type ScanProbe } from '../../src/draw/probe-scan.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import type { Attachment } from '../../src/model/attachment.ts';
import type { PlacedVolume } from '../../src/model/page.ts';
import type { Rasteriser } from '../../src/model/raster.ts';
import type { Theme } from '../../src/model/theme.ts';
import type { Volume } from '../../src/model/volume.ts';
import { openRaster } from '../../src/world/open-raster.ts';

const packages = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const font = (path: string): Uint8Array => readFileSync(join(packages, path));
const millimetre = 72 / 25.4;

/** The fonts that ship with the program. */
const fonts = openFonts(
  new Map([
    ['serif', font('noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')],
    ['serif-bold', font('noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf')],
    ['sans', font('noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')],
    ['symbols', font('noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf')],
  ]),
);

const measure = measureFonts(fonts);

export const theme: Theme = {
  paper: { width: 210 * millimetre, height: 297 * millimetre },
  margins: { top: 37 * millimetre, bottom: 35 * millimetre, inner: 28 * millimetre, outer: 26 * millimetre },
  duplex: true,
  faces: {
    song: ['serif', 'symbols'],
    fang: ['serif', 'symbols'],
    kai: ['serif', 'symbols'],
    hei: ['sans', 'symbols'],
    title: ['serif-bold', 'symbols'],
  },
  body: { font: 'fang', size: 16, leading: 1.75 },
  cellPadding: 4,
  lineWidth: 0.5,
  pageNumber: { font: 'song', size: 14, distance: 15 * millimetre },
};

export const scans = join(import.meta.dirname, 'scans');

/** What turns pages into pictures, as the build hands it over. */
const raster: Rasteriser = {
  open: (bytes) => openRaster(bytes, { serif: fonts.face('serif')?.bytes ?? bytes, sans: fonts.face('sans')?.bytes ?? bytes }),
};

/** Files that are made, not stored, by name. */
export type MadeFiles = Readonly<Record<string, Uint8Array>>;

const bytesOf = (file: string, made: MadeFiles): Uint8Array => made[file] ?? new Uint8Array(readFileSync(join(scans, file)));

/** Lays out a volume whose pictures are made or stand in test/draw/scans. */
export async function place(volume: Volume, files: readonly string[] = [], made: MadeFiles = {}): Promise<PlacedVolume> {
  const probed = new Map<string, ScanProbe>();
  for (const file of files) probed.set(file, await probeScan(bytesOf(file, made), raster.open));
  return layoutVolume(volume, theme, measure, {
    picture(file) {
      const facts = probePicture(bytesOf(file, made));
      return 'fault' in facts ? undefined : facts;
    },
    scan(file) {
      const facts = probed.get(file);
      return facts === undefined || 'fault' in facts ? undefined : facts;
    },
  });
}

/** Draws a placed volume into memory. */
export async function draw(
  placed: PlacedVolume,
  made: MadeFiles = {},
  tools: Rasteriser | 'none' = raster,
  attachments: readonly Attachment[] = [],
): Promise<Drawn & { readonly bytes: Uint8Array }> {
  const chunks: Uint8Array[] = [];
  const drawn = await drawVolume(
    placed,
    fonts,
    { bytes: async (file) => bytesOf(file, made), ...(tools === 'none' ? {} : { raster: tools }) },
    {
      write: async (chunk) => {
        chunks.push(chunk);
      },
    },
    attachments,
  );
  return { ...drawn, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

/** A volume of one section. */
export function volumeOf(blocks: Volume['body'][number]['blocks']): Volume {
  return {
    meta: {
      title: '张三〈某案〉&其他',
      author: '大连金普新区交通运输局',
      subject: '案卷',
      keywords: ['行政处罚', '案卷'],
      producer: 'dossier',
      created: '2026-03-05T10:00:00+08:00',
      language: 'zh-CN',
    },
    front: [],
    body: [{ id: 'a', title: '文书', ownNumbers: false, blocks }],
    back: [],
    pageNumber: 'top-outer',
  };
}
