import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { describe, expect, test } from 'vitest';
import { probePicture } from '../../src/draw/probe-picture.ts';
import { probeScan } from '../../src/draw/probe-scan.ts';
import { faultOf } from '../../src/glance/fault-of.ts';
import { bytesOf as bytesIn } from '../../src/glance/file-bytes.ts';
import type { PlacedVolume } from '../../src/model/page.ts';
import type { Block } from '../../src/model/volume.ts';
import { madeTiff, tiffTags } from './made-tiff.ts';
import { nastyPdf, stream } from './nasty-pdfs.ts';
import { fileOf, render, run, testWith } from './tools.ts';
import { draw, place, scans, theme, volumeOf } from './volume.ts';

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(scans, file)));

describe('what a scan says of itself', () => {
  test.each([
    ['upright.jpg', 1, 'portrait'],
    ['turned.jpg', 1, 'landscape'],
    ['photo.png', 1, 'portrait'],
    ['group4.tif', 1, 'portrait'],
    ['three-pages.tif', 3, 'portrait'],
    ['stamp.pdf', 1, 'portrait'],
    ['object-streams.pdf', 1, 'portrait'],
  ])('%s has %i page(s), %s', async (file, pages, form) => {
    const probed = await probeScan(bytesOf(file));
    if ('fault' in probed) throw new Error(probed.fault);
    expect(probed.pages.length).toBe(pages);
    for (const page of probed.pages) expect(page.height > page.width ? 'portrait' : 'landscape').toBe(form);
  });

  test.each([
    ['an encrypted PDF', bytesOf('encrypted.pdf'), 'encrypted'],
    ['a PDF that breaks off', bytesOf('broken.pdf'), 'broken'],
    ['an empty file', new Uint8Array(), 'empty'],
    ['a text', new TextEncoder().encode('hello, this is a text'), 'unsupported'],
    ['a JPEG that breaks off', bytesOf('upright.jpg').slice(0, 300), 'broken'],
    ['a JPEG of 12 bits', bytesOf('upright.jpg').with(162, 12), 'unsupported'],
    ['a PNG that breaks off', bytesOf('photo.png').slice(0, 200), 'broken'],
    ['a TIFF whose directory lies outside', new Uint8Array([0x49, 0x49, 42, 0, 255, 255, 0, 0]), 'broken'],
    ['a TIFF whose directories run in a circle', new Uint8Array([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]), 'broken'],
  ])('%s is refused', async (_, bytes, fault) => {
    expect(await probeScan(bytes)).toEqual({ fault });
  });

  test('a plan of hundreds of megapixels is printed where its data can be taken as it is; one that must be undone is told to be too large', async () => {
    const plan = (colour: number): Uint8Array => pngOf({ width: 12_000, height: 9_000, colour }, Buffer.alloc(400_000));

    expect(await probeScan(plan(2))).toMatchObject({ pages: [expect.anything()] });
    expect(probePicture(plan(2))).toMatchObject({ width: 12_000, height: 9_000 });
    expect([await probeScan(plan(6)), probePicture(plan(6))]).toEqual([{ fault: 'large' }, { fault: 'large' }]);
    expect([faultOf('png', bytesIn(plan(2))), faultOf('png', bytesIn(plan(6)))]).toEqual([undefined, undefined]);
  });

  test('no file that is cut or bitten anywhere is thrown at', async () => {
    for (const file of ['upright.jpg', 'photo.png', 'three-pages.tif', 'jpeg.tif', 'stamp.pdf', 'object-streams.pdf']) {
      const whole = bytesOf(file);
      for (let cut = 0; cut < whole.length; cut += Math.ceil(whole.length / 40)) {
        const bitten = whole.slice();
        bitten.fill(0xff, cut, cut + 3);
        for (const bytes of [whole.slice(0, cut), bitten]) {
          expect(await probeScan(bytes)).toBeDefined();
          expect(probePicture(bytes)).toBeDefined();
        }
      }
    }
  });

  test('a photograph has the size in which it is seen', () => {
    expect(probePicture(bytesOf('turned.jpg'))).toEqual({ width: 140, height: 100, orientation: 6 });
    expect(probePicture(withExif(heldPhoto(6), 1))).toMatchObject({ orientation: 1 });
    expect(probePicture(bytesOf('upright.jpg'))).toEqual({ width: 100, height: 140, orientation: 1 });
    expect(probePicture(bytesOf('group4.tif'))).toMatchObject({ orientation: 1 });
    expect(probePicture(bytesOf('three-pages.tif'))).toEqual({ fault: 'several' });
    expect(probePicture(bytesOf('upright.jpg').with(162, 12))).toEqual({ fault: 'unsupported' });
  });
});

describe('scans in a volume', () => {
  /** Points inside of the picture of a page, from its own upper left corner: shares of its width and height. */
  const within = ({ pages }: PlacedVolume, across: number, along: number): readonly [number, number] => {
    const item = pages[0]?.items.find(({ kind }) => kind === 'scan');
    if (item?.kind !== 'scan') throw new Error('no scan');
    const [x, y] = [item.x + item.width * across, item.y + item.height * along];
    return [Math.round(x), Math.round(y)];
  };
  const blue = [0, 0, 255];
  const yellow = [255, 255, 0];
  const cases: readonly (readonly [file: string, top: readonly number[], bottom: readonly number[]])[] = [
    ['upright.jpg', blue, yellow],
    ['photo.png', blue, yellow],
    ['photo-16.png', blue, yellow],
    ['palette.png', blue, yellow],
    ['lzw.tif', blue, yellow],
    ['deflate.tif', blue, yellow],
    ['tiled.tif', blue, yellow],
    ['jpeg.tif', blue, yellow],
  ];
  for (const [file, above, below] of cases) {
    testWith(['pdftoppm', 'qpdf'], `${file} is shown upright in its colours`, async () => {
      const placed = await place(volumeOf([{ kind: 'scan', file, alt: '原件' }]), [file]);
      const drawn = await draw(placed);
      expect(drawn).toMatchObject({ conformance: 'A', broken: [] });
      const pdf = fileOf(drawn.bytes, 'scan.pdf');
      run('qpdf', '--check', pdf);
      const pixel = render(pdf, 1);
      expect(distance(pixel(...within(placed, 0.5, 0.1)), above)).toBeLessThan(90);
      expect(distance(pixel(...within(placed, 0.5, 0.9)), below)).toBeLessThan(90);
    });
  }

  testWith(['pdftoppm'], 'a JPEG turned by EXIF lies on its side, and the viewer turns it back', async () => {
    const placed = await place(volumeOf([{ kind: 'scan', file: 'turned.jpg', alt: '原件' }]), ['turned.jpg']);
    expect(placed.pages[0]?.turned).toBe(90);
    const pixel = render(fileOf((await draw(placed)).bytes, 'scan.pdf'), 1);
    // The viewer turns the page to the right: what is on top of it is seen on the right.
    const seen = (along: number): readonly [number, number] => {
      const [x, y] = within(placed, 0.5, along);
      return [Math.round(theme.paper.height) - y, x];
    };
    expect(distance(pixel(...seen(0.1)), blue)).toBeLessThan(90);
    expect(distance(pixel(...seen(0.9)), yellow)).toBeLessThan(90);
  });

  testWith(['pdftotext', 'pdftoppm'], 'the words of a record lie unseen under its scan, upright or turned', async () => {
    const text = ['现场笔录', '当事人张三于2026年3月2日在示范街驾驶辽B·T1234载客，收取车费35元。', '以上笔录我已看过，与我说的一致。'];
    for (const file of ['photo.png', 'turned.jpg']) {
      const bare = await draw(await place(volumeOf([{ kind: 'scan', file, alt: '原件' }]), [file]));
      const drawn = await draw(await place(volumeOf([{ kind: 'scan', file, alt: '原件', text }]), [file]));
      expect(drawn.conformance).toBe('A');
      const pdf = fileOf(drawn.bytes, 'scan.pdf');
      const words = run('pdftotext', '-enc', 'UTF-8', pdf, '-').replaceAll(/\s/g, '');
      expect(words).toContain(text.join('').replaceAll(/\s/g, ''));
      const [seen, before] = [render(pdf, 1), render(fileOf(bare.bytes, 'bare.pdf'), 1)];
      for (let at = 40; at < 500; at += 7) expect(seen(at, at)).toEqual(before(at, at));
    }
  });

  const originals = {
    'its words': async () =>
      (await draw(await place(volumeOf([{ kind: 'paragraph', runs: [{ text: '送达回证'.repeat(20), size: 40 }] }])))).bytes,
    'its lines': async () => nastyPdf('/Contents 4 0 R', stream('20 w 150 200 m 200 200 l S')),
  };
  for (const [what, make] of Object.entries(originals)) {
    testWith(['pdftoppm'], `an original shows ${what} over the unseen words of its record`, async () => {
      const made = { 'own.pdf': await make() };
      const placed = await place(
        volumeOf([{ kind: 'scan', file: 'own.pdf', alt: '原件', text: ['现场笔录', '当事人张三'] }]),
        ['own.pdf'],
        made,
      );
      const drawn = await draw(placed, made);
      expect(drawn).toMatchObject({ conformance: 'A', images: [] });
      const original = run('pdfinfo', fileOf(made['own.pdf'], 'own.pdf'));
      const [, width = 0, height = 0] = (/Page size: +([\d.]+) x ([\d.]+)/.exec(original) ?? []).map(Number);
      const item = placed.pages[0]?.items.find(({ kind }) => kind === 'scan');
      if (item?.kind !== 'scan') throw new Error('no scan');
      const wanted = darkness(render(fileOf(made['own.pdf'], 'own.pdf'), 1), { x: 0, y: 0, width, height });
      expect(wanted).toBeGreaterThan(0.005);
      const seen = darkness(render(fileOf(drawn.bytes, 'scan.pdf'), 1), item);
      expect(Math.abs(seen / wanted - 1)).toBeLessThan(0.2);
    });
  }

  testWith(['pdftoppm', 'qpdf'], 'a TIFF of one page is a photograph too, whatever it is packed in', async () => {
    const files = ['lzw.tif', 'deflate.tif', 'tiled.tif', 'jpeg.tif', 'group4.tif', 'fax.tif', 'grey-packbits.tif'];
    for (const file of files) {
      const placed = await place(volumeOf([{ kind: 'image', file, maxWidth: 200, maxHeight: 280, alt: '照片' }]));
      const drawn = await draw(placed);
      expect([file, placed.faults, drawn.broken, drawn.conformance]).toEqual([file, [], [], 'A']);
      const pdf = fileOf(drawn.bytes, 'photo.pdf');
      run('qpdf', '--check', pdf);
      const item = placed.pages[0]?.items.find(({ kind }) => kind === 'picture');
      if (item?.kind !== 'picture') throw new Error('no picture');
      const pixel = render(pdf, 1);
      const seen = new Set(
        Array.from({ length: 400 }, (_, at) =>
          String(pixel(Math.round(item.x + (item.width * at) / 400), Math.round(item.y + item.height * (at % 20) * 0.05))),
        ),
      );
      expect([file, seen.size > 1]).toEqual([file, true]);
    }
  });

  testWith(['pdftoppm'], 'black and white keeps black on white', async () => {
    for (const file of ['group4.tif', 'group4-black-is-zero.tif', 'fax.tif', 'bilevel.png']) {
      const placed = await place(volumeOf([{ kind: 'scan', file, alt: '' }]), [file]);
      const pixel = render(fileOf((await draw(placed)).bytes, 'scan.pdf'), 1);
      const shades = Array.from({ length: 400 }, (_, at) => pixel(...within(placed, at / 400, 0.13))[0] ?? 0);
      expect(Math.min(...shades)).toBeLessThan(60);
      expect(pixel(...within(placed, 0.5, 0.88))).toEqual([255, 255, 255]);
    }
  });

  testWith(['pdftoppm', 'qpdf'], 'a turned PDF page comes with its stamp, as a picture for its inks', async () => {
    for (const file of ['stamp.pdf', 'object-streams.pdf']) {
      const placed = await place(volumeOf([{ kind: 'scan', file, alt: '' }]), [file]);
      const box = placed.pages[0]?.items.find((item) => item.kind === 'scan');
      if (box?.kind !== 'scan') throw new Error('no scan');
      const drawn = await draw(placed);
      expect(drawn).toMatchObject({ conformance: 'A', images: [{ file, reason: 'ink', pages: [1] }] });
      const pdf = fileOf(drawn.bytes, 'scan.pdf');
      run('qpdf', '--check', pdf);
      expect(run('pdfinfo', '-meta', pdf)).toContain('<pdfaid:part>2');
      const pixel = render(pdf, 1);
      const at = (x: number, y: number) => pixel(box.x + (x / 300) * box.width, box.y + (y / 400) * box.height);
      expect(distance(at(30, 60), [0, 0, 255])).toBeLessThan(5);
      expect(distance(at(270, 310), [255, 0, 0])).toBeLessThan(5);
    }
  });

  test('a TIFF is the same picture with the bits of its bytes from the left and from the right', async () => {
    const bands = Uint8Array.from({ length: 30 * 40 * 3 }, (_, index) => (Math.floor(index / 1200) === index % 3 ? 0x1f : 0xf8));
    const mirrored = bands.map((byte) => Number.parseInt(byte.toString(2).padStart(8, '0').split('').reverse().join(''), 2));
    const made = {
      'left.tif': madeTiff(tiffTags(30, 40, 8, 2, 3), bands),
      'right.tif': madeTiff({ ...tiffTags(30, 40, 8, 2, 3), 266: 2 }, mirrored),
    };
    const [left, right] = await Promise.all(
      Object.keys(made).map(async (file) => {
        const placed = await place(volumeOf([{ kind: 'image', file, maxWidth: 200, maxHeight: 280, alt: '照片' }]), [], made);
        return (await draw(placed, made)).bytes;
      }),
    );
    expect(Buffer.compare(left ?? new Uint8Array(), right ?? new Uint8Array())).toBe(0);
  });

  testWith(['pdftoppm'], 'a transparent seal lets the paper through', async () => {
    for (const file of ['seal-alpha.png', 'seal-interlaced.png']) {
      const placed = await place(volumeOf([{ kind: 'image', file, maxWidth: 60, maxHeight: 40, alt: '印章' }]));
      const seal = placed.pages[0]?.items.find((item) => item.kind === 'picture');
      if (seal?.kind !== 'picture') throw new Error('no seal');
      const pixel = render(fileOf((await draw(placed)).bytes, 'seal.pdf'), 1);
      expect(distance(pixel(seal.x + seal.width / 2, seal.y + seal.height / 2), [255, 0, 0])).toBeLessThan(5);
      expect(pixel(seal.x + 1, seal.y + 1)).toEqual([255, 255, 255]);
    }
  });

  testWith(['pdftoppm'], 'a photograph stands as it was seen, JPEG or PNG, whichever of the eight ways its camera was held', async () => {
    const ways = [1, 2, 3, 4, 5, 6, 7, 8];
    const made = Object.fromEntries(
      ways.flatMap(
        (way) =>
          [
            [`${way}.jpg`, heldPhoto(way)],
            [`${way}.png`, heldPng(way)],
          ] as const,
      ),
    );
    const placed = await place(
      volumeOf(Object.keys(made).map((file) => ({ kind: 'image', file, maxWidth: 36, maxHeight: 36, alt: '' }))),
      [],
      made,
    );
    const pixel = render(fileOf((await draw(placed, made)).bytes, 'held.pdf'), 1);
    const pictures = placed.pages[0]?.items.filter((item) => item.kind === 'picture') ?? [];
    expect(pictures.map(({ width, height }) => height > width)).toEqual([...ways, ...ways].map(() => true));
    for (const { x, y, width, height } of pictures)
      quarters.forEach((colour, index) => {
        const seen = pixel(x + width * (index % 2 === 0 ? 0.25 : 0.75), y + height * (index < 2 ? 0.25 : 0.75));
        expect(distance(seen, colour)).toBeLessThan(40);
      });
  });

  testWith(['pdftoppm'], 'a seal and a signature on white paper hide nothing of what they cover', async () => {
    const white = new Uint8Array(jpeg.encode({ width: 100, height: 100, data: Buffer.alloc(40_000, 255) }, 90).data);
    const made = { 'white.jpg': white };
    const runs = (over: boolean) => [
      { text: '大连金普新区交通运输局', ...(over ? { over: { file: 'white.jpg', alt: '印章', usual: 119 } } : {}) },
    ];
    const [bare, sealed] = await Promise.all(
      [false, true].map(async (over) => {
        const placed = await place(
          volumeOf([
            { kind: 'paragraph', runs: runs(over) },
            { kind: 'paragraph', runs: runs(false) },
          ]),
          [],
          made,
        );
        return darkness(render(fileOf((await draw(placed, made)).bytes, 'seal.pdf'), 1), { x: 70, y: 90, width: 300, height: 100 });
      }),
    );
    expect(bare).toBeGreaterThan(0.01);
    expect(sealed).toBe(bare);
  });

  test('a signature keeps within its column, at the size of its file or smaller; a size that the record tells stays', async () => {
    const made = { 'sign.jpg': new Uint8Array(jpeg.encode({ width: 200, height: 80, data: Buffer.alloc(64_000, 255) }, 90).data) };
    const signed = (width: { readonly width?: number }): Block => ({
      kind: 'paragraph',
      align: 'left',
      runs: [{ text: '王一鸣', over: { file: 'sign.jpg', alt: '签名', usual: 85, spaced: true, ...width } }],
    });
    const placed = await place(
      volumeOf([
        signed({}),
        {
          kind: 'grid',
          columns: [60, 340],
          rows: [{ cells: [{ blocks: [signed({})] }, { blocks: [] }] }, { cells: [{ blocks: [signed({ width: 90 })] }, { blocks: [] }] }],
        },
      ]),
      [],
      made,
    );
    const [alone, inColumn, told] = placed.pages[0]?.items.flatMap((item) => (item.kind === 'picture' ? [item] : [])) ?? [];
    const rule = Math.min(
      ...(placed.pages[0]?.items.flatMap((item) => (item.kind === 'line' && item.x1 === item.x2 && item.x1 > 90 ? [item.x1] : [])) ?? []),
    );
    expect([alone?.width, alone?.x]).toEqual([85, theme.margins.inner]);
    expect(inColumn?.x).toBeGreaterThanOrEqual(theme.margins.inner);
    expect((inColumn?.x ?? 0) + (inColumn?.width ?? 0)).toBeLessThanOrEqual(rule);
    expect((inColumn?.height ?? 0) / (inColumn?.width ?? 1)).toBeCloseTo(0.4, 5);
    expect(told?.width).toBe(90);
  });

  test('a seal has its true size: as the record says, as its file says, else the usual one', async () => {
    const at = (dpi: number) =>
      new Uint8Array(jpeg.encode({ width: 100, height: 50, data: Buffer.alloc(20_000, 255) }, 50).data).map((byte, index) =>
        index === 13 ? 1 : index === 15 || index === 17 ? dpi : byte,
      );
    const made = { 'plain.jpg': at(0), '100.jpg': at(100), '255.jpg': at(255) };
    const seal = (file: string, width: { readonly width?: number }): Block => ({
      kind: 'paragraph',
      runs: [{ text: '2026年3月27日', over: { file, alt: '印章', usual: 120, ...width } }],
    });
    const placed = await place(
      volumeOf([seal('plain.jpg', {}), seal('100.jpg', {}), seal('255.jpg', {}), seal('100.jpg', { width: 90 })]),
      [],
      made,
    );
    const sizes = placed.pages[0]?.items.flatMap((item) => (item.kind === 'picture' ? [[item.width, item.height]] : []));
    expect(sizes).toEqual([
      [120, 60],
      [72, 36],
      [(100 / 255) * 72, (50 / 255) * 72],
      [90, 45],
    ]);
  });

  testWith(['qpdf'], 'a PDF that asks for a password, or only forbids, is refused whatever its cipher', async () => {
    const ciphers = [
      ['u', 'o', '256'],
      ['', 'o', '256'],
      ['u', 'o', '128', '--use-aes=y'],
      ['u', 'o', '128', '--use-aes=n'],
      ['', 'o', '40'],
      ['u', 'o', '256', '--cleartext-metadata'],
    ];
    for (const words of ciphers) {
      const file = fileOf(new Uint8Array(), 'locked.pdf');
      run('qpdf', '--allow-weak-crypto', '--encrypt', ...words, '--', join(scans, 'object-streams.pdf'), file);
      const fault = words[0] === '' ? 'restricted' : 'encrypted';
      expect([words, await probeScan(new Uint8Array(readFileSync(file)))]).toEqual([words, { fault }]);
    }
  });

  test('a picture that turns out broken leaves its place empty and is told', async () => {
    const placed = await place(volumeOf([{ kind: 'paragraph', runs: [{ text: '一' }] }]));
    const page = placed.pages[0];
    if (page === undefined) throw new Error('no page');
    const broken = { kind: 'picture' as const, file: 'broken.pdf', x: 100, y: 100, width: 50, height: 50, alt: '' };
    const drawn = await draw({ ...placed, pages: [{ ...page, items: [...page.items, broken] }] });
    expect(drawn.broken).toEqual(['broken.pdf']);
  });
});

/** Red, green; blue, yellow: as an upright photograph of 32 × 48 pixels shows them. */
const quarters = [
  [255, 0, 0],
  [0, 160, 0],
  [0, 0, 255],
  [255, 255, 0],
] as const;

/** That photograph as a camera held in one of eight ways stores it (EXIF 2.32, tag 0x0112: which side row 0 and column 0 are). */
function heldPhoto(way: number): Uint8Array {
  return withExif(jpeg.encode(heldPixels(way), 90).data, way);
}

/** A JPEG file with EXIF data in front of those that it has: the first count. */
function withExif(file: Uint8Array, way: number): Uint8Array {
  const exif = [0xff, 0xe1, 0, 8 + exifOf(way).length, ...Buffer.from('Exif\0\0', 'latin1'), ...exifOf(way)];

  return Uint8Array.from([...file.subarray(0, 2), ...exif, ...file.subarray(2)]);
}

/** That photograph as a PNG file, whose check sums nobody looks at. */
function heldPng(way: number): Uint8Array {
  const { width, height, data } = heldPixels(way);
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.alloc(1), data.subarray(row * width * 4, (row + 1) * width * 4)]),
  );
  return pngOf({ width, height, colour: 6 }, deflateSync(Buffer.concat(rows)), chunkOf('eXIf', exifOf(way)));
}

/** A PNG file of that head, of eight bits a sample. `more`: chunks before its data. */
function pngOf(
  { width, height, colour }: { width: number; height: number; colour: number },
  data: Uint8Array,
  ...more: Buffer[]
): Uint8Array {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, colour, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const end = Buffer.from('\0\0\0\0IEND\xae\x42\x60\x82', 'latin1');

  return new Uint8Array(Buffer.concat([signature, chunkOf('IHDR', head), ...more, chunkOf('IDAT', data), end]));
}

function chunkOf(type: string, body: Uint8Array): Buffer {
  const chunk = Buffer.alloc(12 + body.length);
  chunk.writeUInt32BE(body.length);
  chunk.write(type, 4, 'latin1');
  chunk.set(body, 8);

  return chunk;
}

/** EXIF data of one tag: the orientation. */
function exifOf(way: number): Buffer {
  return Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, way, 0, 0, 0, 0, 0, 0]);
}

function heldPixels(way: number): { readonly width: number; readonly height: number; readonly data: Buffer } {
  const seenAt: readonly ((row: number, column: number) => readonly [x: number, y: number])[] = [
    (r, c) => [c, r],
    (r, c) => [1 - c, r],
    (r, c) => [1 - c, 1 - r],
    (r, c) => [c, 1 - r],
    (r, c) => [r, c],
    (r, c) => [1 - r, c],
    (r, c) => [1 - r, 1 - c],
    (r, c) => [r, 1 - c],
  ];
  const [width, height] = way > 4 ? [48, 32] : [32, 48];
  const data = Buffer.alloc(width * height * 4, 255);
  for (let at = 0; at < width * height; at++) {
    const [x, y] = seenAt[way - 1]?.(Number(at >= (width * height) / 2), Number(at % width >= width / 2)) ?? [0, 0];
    data.set(quarters[y * 2 + x] ?? [], at * 4);
  }
  return { width, height, data };
}

/** How much of a box is dark, but for the tenth along its edges, where page numbers stand. */
function darkness(
  pixel: ReturnType<typeof render>,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number {
  let dark = 0;
  for (let across = 0.1; across < 0.9; across += 0.004)
    for (let down = 0.1; down < 0.9; down += 0.004)
      if ((pixel(box.x + box.width * across, box.y + box.height * down)[0] ?? 255) < 128) dark += 1;
  return dark / 200 ** 2;
}

function distance(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}
