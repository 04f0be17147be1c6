import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { drawVolume } from '../../src/draw/draw-volume.ts';
import { openFonts } from '../../src/draw/fonts.ts';
import { probeScan } from '../../src/draw/probe-scan.ts';
import { layoutVolume } from '../../src/layout/layout-volume.ts';
import { muteConsole } from '../../src/world/mute-console.ts';
import { scans, theme, volumeOf } from './volume.ts';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(scans, file)));
const spaces = (size: number): Buffer => deflateSync(Buffer.alloc(size, ' '), { level: 9 });
const pdf = (page: string, ...objects: readonly Buffer[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n'),
      Buffer.from('2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n'),
      Buffer.from(`3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] ${page} >>\nendobj\n`),
      ...objects.map((body, index) => Buffer.concat([Buffer.from(`${index + 4} 0 obj\n`), body, Buffer.from('\nendobj\n')])),
      Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
    ]),
  );
const stream = (data: Buffer, entries: string): Buffer =>
  Buffer.concat([Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream\n`), data, Buffer.from('\nendstream')]);

test.each([
  ['a TIFF whose LZW codes run in a circle', bytesOf('lzw-endless.tif')],
  ['a TIFF that says it is a gigabyte', tiff(32_000, 32_000, 1, 8)],
  ['a TIFF whose deflated strip is far too short', tiff(5000, 5000, 8, 8)],
  ['a PDF with numbers beyond all measure', bytesOf('huge-number.pdf')],
  ['a PDF page of a quarter gigabyte', pdf('/Contents 4 0 R', stream(spaces(2 ** 28), '/Filter /FlateDecode'))],
  [
    'a PDF page that paints one stream ten thousand times',
    pdf(`/Contents [${'4 0 R '.repeat(10_000)}]`, stream(spaces(100_000), '/Filter /FlateDecode')),
  ],
  [
    'a PDF whose objects stand in a stream of a quarter gigabyte',
    pdf('', stream(spaces(2 ** 28), '/Type /ObjStm /N 9 /First 9 /Filter /FlateDecode')),
  ],
  ['a PDF of objects without an end', new TextEncoder().encode(`%PDF-1.7\n${'1 0 obj '.repeat(100_000)}`)],
  ['a PDF whose pages hold themselves', pdf('/Kids [2 0 R]', Buffer.from('<< /Type /Pages /Kids [2 0 R] >>'))],
  ['a PDF nested twenty thousand deep', pdf(`/Resources << /X ${'['.repeat(20_000)}${']'.repeat(20_000)} >>`)],
])('%s is drawn or refused', async (_, bytes) => {
  const probed = await probeScan(bytes);
  if (!('fault' in probed)) {
    const placed = layoutVolume(volumeOf([{ kind: 'scan', file: 'a', alt: '' }]), theme, measure, {
      picture: () => undefined,
      scan: () => probed,
    });
    await drawVolume(placed, openFonts(new Map()), { bytes: async () => bytes }, { write: async () => {} });
  }
});

test('a PDF page whose content cannot be read is told as broken, not left blank', async () => {
  const bytes = pdf('/Contents 4 0 R', stream(spaces(1000).fill(0xff, 4), '/Filter /FlateDecode'));
  const probed = await probeScan(bytes);
  if ('fault' in probed) throw new Error(probed.fault);
  const pictures = { picture: () => undefined, scan: () => probed };
  const placed = layoutVolume(volumeOf([{ kind: 'scan', file: 'a', alt: '' }]), theme, measure, pictures);
  const drawn = await drawVolume(placed, openFonts(new Map()), { bytes: async () => bytes }, { write: async () => {} });
  expect(drawn.broken).toEqual(['a']);
});

test('what a library says to the console is not heard', async () => {
  const warn = vi.spyOn(console, 'warn');
  muteConsole();
  await probeScan(bytesOf('huge-number.pdf'));
  expect(warn).not.toHaveBeenCalled();
});

const measure = { width: () => 1, covers: () => false, ascent: () => 1, descent: () => 0 };

/** A TIFF of one strip of a hundred bytes. */
function tiff(width: number, height: number, compression: number, bits: number): Uint8Array {
  const tags = [
    [256, width],
    [257, height],
    [258, bits],
    [259, compression],
    [262, 1],
    [273, 200],
    [277, 1],
    [278, height],
    [279, 100],
  ];
  const bytes = new Uint8Array(300);
  const view = new DataView(bytes.buffer);
  bytes.set([0x49, 0x49, 42, 0, 8]);
  view.setUint16(8, tags.length, true);
  for (const [index, [tag = 0, value = 0]] of tags.entries()) {
    const at = 10 + index * 12;
    view.setUint16(at, tag, true);
    view.setUint16(at + 2, 4, true);
    view.setUint32(at + 4, 1, true);
    view.setUint32(at + 8, value, true);
  }
  return bytes;
}
