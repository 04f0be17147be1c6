import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/model/volume.ts';
import { madeTiff, tiffTags } from './made-tiff.ts';
import { claimedPdf, nastyPdf, nastyPdfs, plainPdf, stream } from './nasty-pdfs.ts';
import { fileOf, render, run, testWith } from './tools.ts';
import { judge, sound, testWithVeraPdf } from './verapdf.ts';
import { draw, type MadeFiles, place, volumeOf } from './volume.ts';

const scan = (file: string): Block => ({ kind: 'scan', file, alt: '原件' });

async function drawScans(made: MadeFiles) {
  const files = Object.keys(made);
  const placed = await place(volumeOf(files.map(scan)), files, made);
  return { placed, ...(await draw(placed, made)) };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** All of them in one volume, drawn once. */
const whole = once(() => drawScans(Object.fromEntries(nastyPdfs.map(({ name, bytes }) => [`${name}.pdf`, bytes]))));

describe('a page that PDF/A does not allow as it is', () => {
  test('comes as a picture, and why is told', async () => {
    const { conformance, broken, images } = await whole();
    expect({ conformance, broken }).toEqual({ conformance: 'A', broken: [] });
    const sorted = [...nastyPdfs].sort((one, other) => (one.name < other.name ? -1 : 1));
    expect(images).toEqual(sorted.map(({ name, reason }) => ({ file: `${name}.pdf`, reason, pages: [1] })));
  });

  for (const [index, { name, dark }] of nastyPdfs.entries()) {
    testWith(['pdftoppm'], `shows what it showed: ${name}`, async () => {
      const { placed, bytes } = await whole();
      const item = placed.pages[index]?.items.find((each) => each.kind === 'scan');
      if (item?.kind !== 'scan') throw new Error('no scan');
      const turned = item.turned === true;
      const scale = (turned ? item.height : item.width) / (turned ? 400 : 300);
      const [left, top] = turned ? [841.89 - item.y - item.height, item.x] : [item.x, item.y];
      const pixel = render(fileOf(bytes, 'nasty.pdf'), index + 1);
      const shades = Array.from({ length: 25 }, (_, at) => pixel(left + (dark[0] + at - 12) * scale, top + (dark[1] + at / 2 - 6) * scale));
      expect(Math.min(...shades.flat())).toBeLessThan(100);
    });
  }

  test('is told page by page, each with its reason, and the others stand as they are', async () => {
    const two = nastyPdf(
      '/Contents 5 0 R',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 6 0 R >>',
      stream('0 g 50 150 100 100 re f'),
      stream('0 0 0 1 k 50 150 100 100 re f'),
    );
    const text = new TextDecoder('latin1').decode(two).replace('/Kids [3 0 R] /Count 1', '/Kids [3 0 R 4 0 R] /Count 2');
    const { images, conformance } = await drawScans({ 'a.pdf': new TextEncoder().encode(text), 'b.pdf': plainPdf });
    expect(images).toEqual([{ file: 'a.pdf', reason: 'ink', pages: [2] }]);
    expect(conformance).toBe('A');
  });

  test('a page with text whose characters a font does not tell comes as an image, whatever its file says it keeps', async () => {
    const claims = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';
    const made = (told: string) =>
      claimedPdf(
        '/Contents 4 0 R /Resources << /Font << /F 6 0 R >> >>',
        stream('BT /F 40 Tf 40 300 Td (a) Tj ET'),
        stream(claims, '/Type /Metadata /Subtype /XML'),
        `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> ${told} >>`,
        stream('1 0 d0 0 0 1 1 re f'),
        stream('1 beginbfchar <61> <0061> endbfchar'),
      );
    const drawn = await Promise.all(['', '/ToUnicode 8 0 R'].map((told) => drawScans({ 'a.pdf': made(told) })));
    expect(drawn.map(({ images }) => images[0]?.reason)).toEqual(['text', undefined]);
    expect(drawn.map(({ conformance }) => conformance)).toEqual(['A', 'A']);
  });

  test('gives the same bytes each time', async () => {
    const made = { 'a.pdf': nastyPdfs[0]?.bytes ?? new Uint8Array() };
    const [one, other] = [await drawScans(made), await drawScans(made)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  test('stands as it is, and the volume says nothing of PDF/A, where nothing can draw it', async () => {
    const made = { 'a.pdf': nastyPdfs[1]?.bytes ?? new Uint8Array() };
    const placed = await place(volumeOf([scan('a.pdf')]), ['a.pdf'], made);
    expect(await draw(placed, made, 'none')).toMatchObject({ conformance: 'none', images: [] });
  });
});

test('a file that only a forgiving reader opens comes as pictures', async () => {
  const loose = `%PDF-1.7\n% ${'obj '.repeat(10_001)}\n`;
  const bytes = Buffer.concat([Buffer.from(loose), Buffer.from(nastyPdf('/Contents 4 0 R', stream('0 g 50 150 100 100 re f')))]);
  const { images, conformance } = await drawScans({ 'a.pdf': new Uint8Array(bytes) });
  expect(images).toEqual([{ file: 'a.pdf', reason: 'unread', pages: [1] }]);
  expect(conformance).toBe('A');
});

testWith(['pdftoppm'], 'a file that has lost its trailer comes as pictures too', async () => {
  const whole = Buffer.from(nastyPdf('/Contents 4 0 R', stream('0 0 0 1 k 50 150 100 100 re f'))).toString('latin1');
  const made = { 'a.pdf': new Uint8Array(Buffer.from(whole.replace('trailer\n<< /Root 1 0 R >>\n', ''), 'latin1')) };
  const { bytes, images, conformance, placed } = await drawScans(made);
  expect({ images, conformance }).toEqual({ images: [{ file: 'a.pdf', reason: 'ink', pages: [1] }], conformance: 'A' });
  const item = placed.pages[0]?.items.find(({ kind }) => kind === 'scan');
  if (item?.kind !== 'scan') throw new Error('no scan');
  const [seen] = render(fileOf(bytes, 'a.pdf'), 1)(item.x + item.width / 3, item.y + item.height / 2);
  expect(seen).toBeLessThan(100);
});

testWithVeraPdf('a volume of nasty originals is PDF/A-2a and PDF/UA-1', async () => {
  const plain = await drawScans({ 'plain.pdf': plainPdf });
  expect(plain).toMatchObject({ conformance: 'A', images: [] });
  const files = [fileOf((await whole()).bytes, 'nasty.pdf'), fileOf(plain.bytes, 'plain.pdf')];
  for (const file of files) run('qpdf', '--check', file);
  expect(await judge(files)).toEqual([sound, sound]);
});

/** A page with a mark of a kind that PDF/A does not know, with megabytes of data of its own, and how it looks. */
const marked = (mark: string, size: number): Uint8Array =>
  nastyPdf(
    '/Contents 4 0 R /Annots [5 0 R]',
    stream('0 g 10 10 50 50 re f'),
    `<< /Type /Annot /F 4 /Rect [50 150 150 250] /AP << /N 6 0 R >> ${mark} >>`,
    stream('0 g 0 0 100 100 re f', '/Type /XObject /Subtype /Form /BBox [0 0 100 100]'),
    stream(Buffer.alloc(size, 'U3D'), '/Type /3D /Subtype /U3D'),
    stream(Buffer.alloc(size, 'PRC'), '/Type /3D /Subtype /PRC'),
  );
const marks = {
  'u3d.pdf': '/Subtype /3D /3DD 7 0 R /3DA << /A /PO >> /3DV << /Type /3DView /XN (a) >>',
  'prc.pdf': '/Subtype /3D /3DD 8 0 R',
  'shared.pdf': '/Subtype /3D /3DD << /Type /3DRef /3DD 7 0 R >>',
  'rich.pdf':
    '/Subtype /RichMedia /RichMediaContent << /Assets << /Names [(a) << /Type /Filespec /F (a) /EF << /F 7 0 R >> >>] >> /Configurations [<< /Subtype /3D /Instances [<< /Asset << /EF << /F 8 0 R >> >> >>] >>] >>',
  'sound.pdf': '/Subtype /Sound /Sound 7 0 R',
  'film.pdf': '/Subtype /Movie /Movie << /F (a) >>',
  'screen.pdf': '/Subtype /Screen /A << /S /GoTo3DView /TA 5 0 R /V /F >>',
};

testWithVeraPdf('models, films and sounds on a page stay behind, what is seen of them does not', async () => {
  const made = Object.fromEntries(Object.entries(marks).map(([name, mark]) => [name, marked(mark, 4_000_000)]));
  const { bytes, conformance, broken, images, placed } = await drawScans(made);
  expect({ conformance, broken, images }).toEqual({ conformance: 'A', broken: [], images: [] });
  expect(bytes.length).toBeLessThan(1_000_000);
  const file = fileOf(bytes, 'marks.pdf');
  for (const [index, page] of placed.pages.entries()) {
    const item = page.items.find(({ kind }) => kind === 'scan');
    if (item?.kind !== 'scan') throw new Error('no scan');
    const [seen] = render(file, index + 1)(item.x + item.width / 3, item.y + item.height / 2);
    expect(seen).toBeLessThan(100);
  }
  expect(await judge([file])).toEqual([sound]);
});

testWithVeraPdf('a draft with TIFF photographs, whatever they are packed in, is PDF/A-2a and PDF/UA-1', async () => {
  const shades = Uint8Array.from({ length: 20 * 28 * 4 * 2 }, (_, index) => index % 251);
  const made = {
    'cmyk.tif': madeTiff(tiffTags(20, 28, 8, 5, 4), shades.subarray(0, 20 * 28 * 4)),
    'cmyk-16.tif': madeTiff(tiffTags(20, 28, 16, 5, 4), shades),
    'rgb-16.tif': madeTiff(tiffTags(20, 28, 16, 2, 3), shades.subarray(0, 20 * 28 * 6)),
    'grey-16.tif': madeTiff(tiffTags(20, 28, 16, 1, 1), shades.subarray(0, 20 * 28 * 2)),
  };
  const stored = ['lzw.tif', 'deflate.tif', 'tiled.tif', 'jpeg.tif', 'group4.tif', 'fax.tif', 'grey-packbits.tif'];
  const photos = [...stored, ...Object.keys(made)].map(
    (file): Block => ({ kind: 'image', file, maxWidth: 120, maxHeight: 140, alt: '现场照片' }),
  );
  const placed = await place({ ...volumeOf(photos), watermark: '草稿' }, [], made);
  const { bytes, broken, conformance } = await draw(placed, made);
  expect({ faults: placed.faults, broken, conformance }).toEqual({ faults: [], broken: [], conformance: 'A' });

  const file = fileOf(bytes, 'tiff.pdf');
  expect(run('pdfimages', '-list', file).split('\n')).toHaveLength(photos.length + 3);
  expect(await judge([file])).toEqual([sound]);
});
