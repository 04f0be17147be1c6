import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { beforeAll, describe, expect, test } from 'vitest';
import { configOf } from '../../src/build/config-of.ts';
import { lintCase } from '../../src/build/lint-case.ts';
import { openCase } from '../../src/build/open-case.ts';
import type { PageImages } from '../../src/draw/draw-volume.ts';
import type { PageItem } from '../../src/model/page.ts';
import { waiversOf } from '../../src/model/waivers-of.ts';
import type { World } from '../../src/model/world.ts';
import { openRaster } from '../../src/world/open-raster.ts';
import { endlessPdf } from '../draw/endless-pdf.ts';
import { fileOf, render, run, testWith } from '../draw/tools.ts';
import { madeWorld } from '../made-world.ts';
import { sharedFolder } from '../shared-folder.ts';
import { thorough } from '../thorough.ts';
import { temporaryFolder } from '../world/temporary.ts';
import { printRead } from './print-read.ts';

const original = 'scans/询问笔录-张志远.pdf';
const ownFace = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const media = 'records/03-音像资料.yaml';
const folder = sharedFolder();
const rare = sharedFolder();

beforeAll(() => {
  cpSync('examples/ordinary-penalty', folder.path, { recursive: true });
  cpSync('examples/ordinary-penalty', rare.path, { recursive: true });
  writeFileSync(join(folder.path, 'scans/书证-乘客订单截图.png'), brokenPng());
});

test('a scan whose headers are whole and whose pixels are not is told at the record that names it', async () => {
  const world = madeWorld();
  const { value } = await openCase(world, folder.path);
  const facts = { digests: new Map(), findings: [], waivers: [], tool: 'test', draft: false };
  const { findings } = await printRead(world, value, facts, async () => ({ write: async () => {} }));

  expect(findings.map(({ id, level, fact, at }) => [id, level, fact.zh, at.file, at.pointer])).toEqual([
    ['B-picture', 'error', 'scans/书证-乘客订单截图.png：文件损坏', 'records/10-书证-乘客订单截图.yaml', '/原件'],
  ]);
});

test('a PDF that cannot be drawn to its end is told with the page, at the record that names it', async () => {
  const folder = temporaryFolder();
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  writeFileSync(join(folder, original), endlessPdf);
  // How long a page may take depends on the machine; that a thread is ended is shown in test/world/open-raster.test.ts.
  const hasty: World = {
    ...madeWorld(),
    async openRaster(bytes, fonts) {
      const pdf = await openRaster(bytes, fonts);
      return typeof pdf === 'object' && bytes.length === endlessPdf.length ? { ...pdf, render: async () => 'stuck' } : pdf;
    },
  };
  const { findings } = await printed(folder, hasty);

  expect(findings.filter(({ level }) => level === 'error').map(({ id, fact, at }) => [id, fact.zh, at.file, at.pointer])).toEqual([
    ['B-picture', `${original} 第 1 页：画了一分钟还没有画完，可能文件有错`, 'records/04-询问笔录-张志远.yaml', '/原件'],
  ]);
});

test('a character that no face covers is told at its line, and printed as the mark for a missing character', async () => {
  const file = readdirSync(join(rare.path, 'records')).find((name) => name.startsWith('01-')) ?? '';
  const path = join(rare.path, 'records', file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^制作人: */mu, '制作人: 𠮷'));
  const world = madeWorld();
  const { value } = await openCase(world, rare.path);
  const facts = { digests: new Map(), findings: [], waivers: [], tool: 'test', draft: false };
  const { findings } = await printRead(world, value, facts, async () => ({ write: async () => {} }));

  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith('制作人')) + 1;
  expect(findings.map(({ id, fact, at }) => [id, fact.zh, at.file, at.line, at.column])).toEqual([
    ['B-glyph', '“𠮷” U+20BB7', `records/${file}`, line, '制作人: '.length + 1],
  ]);
});

test('a space that no face has is told where it stands, not at every value beside it', async () => {
  const folder = temporaryFolder();
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  const path = join(folder, 'case.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('姓名: 张志远', '姓名: 张\u2009志远'));
  const { findings } = await printed(folder, madeWorld());

  const line =
    readFileSync(path, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('姓名: 张')) + 1;
  expect(findings.map(({ id, at }) => [id, at.file, at.line, at.column])).toEqual([
    ['B-glyph', 'case.yaml', line, '    姓名: 张'.length + 1],
  ]);
});

test('a character in a long text is told at its own line and column', async () => {
  const folder = temporaryFolder();
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  const path = join(folder, 'records/02-现场笔录.yaml');
  const text = readFileSync(path, 'utf8')
    .replace('行驶证记载所有人为', '行驶证𠮷记载所有人为')
    .replace(/^原件:.*$/mu, '');
  writeFileSync(path, text);
  const { findings } = await printed(folder, madeWorld());

  const lines = text.split('\n');
  const line = lines.findIndex((each) => each.includes('𠮷'));
  expect(findings.map(({ id, at }) => [id, at.line, at.column, at.length])).toEqual([
    ['B-glyph', line + 1, (lines[line] ?? '').indexOf('𠮷') + 1, 2],
  ]);
});

test('a photograph that cannot be printed is told at its place, with the reason', async () => {
  const folder = temporaryFolder();
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  cpSync('test/draw/scans/three-pages.tif', join(folder, 'media/99.tif'));
  const path = join(folder, 'records/32-音像资料-改正核查.yaml');
  const text = readFileSync(path, 'utf8').replace(/^( *)- 文件: .*$/mu, '$1- 文件: media/99.tif');
  writeFileSync(path, text);
  const { findings } = await printed(folder, madeWorld());

  const line = text.split('\n').findIndex((each) => each.includes('99.tif')) + 1;
  expect(findings.map(({ id, fact, at }) => [id, fact.zh, at.line])).toEqual([
    ['B-picture', 'media/99.tif：不止一页，不能当照片印；分成几个文件，或者作为原件放进 scans/', line],
  ]);
});

test('a PDF that opens without a password and forbids printing is told as that, at the value that names it', async () => {
  const folder = temporaryFolder();
  cpSync('examples/ordinary-penalty', folder, { recursive: true });
  writeFileSync(join(folder, original), await pdfOf(1, { ownerPassword: 'owner' }));
  const { findings } = await printed(folder, madeWorld());

  const lines = readFileSync(join(folder, 'records/04-询问笔录-张志远.yaml'), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.startsWith('原件: ')) + 1;
  expect(findings.map(({ id, fact, at }) => [id, fact.zh, at.file, at.line, at.column])).toEqual([
    [
      'B-picture',
      `${original}：不用密码就能打开，但是加了密，禁止打印、复制或者修改`,
      'records/04-询问笔录-张志远.yaml',
      line,
      '原件: '.length + 1,
    ],
  ]);
  expect(findings[0]?.remedy.zh).toContain('另存为不加密的 PDF');
});

describe('a character that no face covers is told where it was written', () => {
  const made = { file: 'dossier.config.yaml', text: '封面:\n  默认:\n    全宗号: 𠮷区\n' };
  test.each([
    ['in the configuration', 'ordinary-penalty', made.file, '', '', '全宗号: 𠮷区', '/封面/默认/全宗号'],
    ['in a waiver', 'inspection-rectify', 'waivers.yaml', '2026年5月12日15时', '𠮷', '𠮷', '/0/理由'],
    ['in the caption of a photograph', 'summary-penalty', media, '占道摆摊全景,', '占道𠮷,', '占道𠮷', '/资料/1/题名'],
    ['in the caption of a recording', 'summary-penalty', media, '到达现场、', '到达𠮷、', '到达𠮷', '/资料/0/题名'],
  ])('%s', async (_, example, file, written, by, line, pointer) => {
    const folder = temporaryFolder();
    cpSync(join('examples', example), folder, { recursive: true });
    const path = join(folder, file);
    const text = file === made.file ? made.text : readFileSync(path, 'utf8').replace(written, by);
    writeFileSync(path, text);
    const world = madeWorld();
    const { parsed, findings: linted } = await lintCase(world, folder, { asOf: '2027-06-30' });
    const own = (await configOf(world, folder, file === made.file ? path : undefined)).value;
    const facts = { digests: new Map(), findings: linted, waivers: waiversOf(linted), tool: 'test', draft: false, own };
    const { findings } = await printRead(world, parsed, facts, async () => ({ write: async () => {} }));

    const number = text.split('\n').findIndex((each) => each.includes(line)) + 1;
    expect(findings.map(({ id, at }) => [id, basename(at.file), at.line, at.pointer])).toEqual([
      ['B-glyph', basename(file), number, pointer],
    ]);
  });
});

const photo = 'media/03-摊位.jpg';

describe('a large photograph', () => {
  test('goes from its file into the volume, which is the same as from its bytes', async () => {
    const folder = withPhoto(drawnOut());
    const world = madeWorld();
    const passed: string[] = [];
    const passing = await printed(folder, {
      ...world,
      passFile: (path, into) => world.passFile(path, into).finally(() => passed.push(path)),
    });
    const held = await printed(folder, {
      ...world,
      lookInto: async () => undefined,
    });

    expect(passed).toEqual([join(folder, photo)]);
    expect(passing.findings).toEqual([]);
    expect(passing.bytes.equals(held.bytes)).toBe(true);
  });

  test('is read ahead unless it was digested just now, until the printing ends, also where it fails', async () => {
    const folder = withPhoto(drawnOut());
    const world = madeWorld();
    const told: unknown[] = [];
    const readAhead: World['readAhead'] = (files) => {
      told.push(files.map(({ path, fresh }) => [path, fresh]));
      return { expect: (paths) => void told.push(paths), use: (path) => void told.push(path), end: async () => void told.push('end') };
    };
    const path = join(folder, photo);
    for (const read of [[], [photo]]) {
      told.length = 0;
      await printed(folder, { ...world, readAhead }, read);
      expect(told).toEqual([[[path, read.length === 1]], expect.arrayContaining([path]), path, 'end']);
    }
    const fails = async () => {
      throw new Error('cannot be looked into');
    };
    await expect(printed(folder, { ...world, readAhead, lookInto: fails })).rejects.toThrow('looked into');
    expect(told.at(-1)).toBe('end');
  });

  test('is told as broken where its end is missing', async () => {
    const { findings } = await printed(withPhoto(drawnOut().subarray(0, -2)), madeWorld());
    expect(findings.map(({ id, fact }) => [id, fact.zh])).toContainEqual(['B-picture', `${photo}：文件损坏`]);
  });

  test('that grows while it is printed is a trouble', async () => {
    const world = madeWorld();
    const growing: World['passFile'] = async (path, into) => {
      await world.passFile(path, into);
      await into.write(new Uint8Array(1));
    };
    await expect(printed(withPhoto(drawnOut()), { ...world, passFile: growing })).rejects.toThrow(/文件变了/);
  });
});

/** An original of many pages; what PDF/A lets stand is copied, the others are drawn as pictures. */
describe.skipIf(!thorough)('an original of many pages', () => {
  const ways: readonly (readonly [string, number, PDFKit.PDFDocumentOptions, PageImages | undefined])[] = [
    ['copied', 300, {}, undefined],
    ['as pictures', 40, { font: 'Helvetica' }, { file: original, reason: 'font', pages: Array.from({ length: 40 }, (_, at) => at + 1) }],
  ];
  for (const [way, count, options, images] of ways)
    testWith(
      ['pdftotext', 'pdftoppm'],
      `${count} pages, ${way}: every one is there, in order, numbered, and the record's words are found`,
      async () => {
        const folder = temporaryFolder();
        cpSync('examples/ordinary-penalty', folder, { recursive: true });
        writeFileSync(join(folder, original), await pdfOf(count, options));
        const { findings, volumes, images: drawn, files } = await printed(folder, madeWorld());
        expect(drawn).toEqual(images === undefined ? [] : [images]);
        expect(findings.filter(({ level }) => level === 'error')).toEqual([]);

        const volume = volumes.find(({ placed }) => placed.pages.some(({ items }) => items.some(isOriginal)));
        if (volume === undefined) throw new Error('no volume');
        const { pages } = volume.placed;
        const pdf = fileOf(Buffer.concat(files.get(volume.suffix) ?? []), 'many.pdf');
        const texts = run('pdftotext', '-enc', 'UTF-8', pdf, '-')
          .split('\f')
          .map((text) => text.replaceAll(/\s/g, ''));
        expect(texts.length).toBe(pages.length + 1);
        const places = pages.flatMap((page, index) => page.items.flatMap((item) => (isOriginal(item) ? [{ item, page, index }] : [])));
        expect(places.length).toBe(count);
        const first = Number(volume.placed.addresses.find(({ section }) => section === places[0]?.page.section)?.first);
        const words = places.map(({ index }) => texts[index] ?? '');
        expect(texts.slice(0, places[0]?.index).join('')).toMatch(new RegExp(`询问笔录（张志远）.*20260302${first}`));
        expect(places.map(({ page }) => page.number)).toEqual(places.map((_, at) => String(first + at)));
        const printedNumber = (text: string, at: number) => text.startsWith(String(first + at));
        expect(words.filter((text, at) => !printedNumber(text, at))).toEqual([]);
        const bare = words.map((text, at) => text.slice(String(first + at).length));
        const own = images === undefined ? bare.map((_, at) => `leaf-${at + 1}.`) : [];
        expect(bare.filter((text, at) => !text.includes(own[at] ?? ''))).toEqual([]);
        expect(bare.map((text, at) => text.replace(own[at] ?? '', '')).join('')).toContain(
          '我回去就把车主端注销了。就是家里困难，能不能少罚点',
        );

        for (const at of [0, 1, count / 2, count - 1]) {
          const place = places[at];
          if (place?.item.kind !== 'scan') throw new Error('no scan');
          const { item, index } = place;
          const pixel = render(pdf, index + 1);
          const dark = [at - 1, at, at + 1, at + 2, at + 3].filter((page) => {
            const [x, y] = squareOf(page);
            const scale = item.width / 595.28;
            return (pixel(item.x + (x + 10) * scale, item.y + (y + 10) * scale)[0] ?? 255) < 60;
          });
          expect(dark).toEqual([at + 1]);
        }
      },
    );
});

const isOriginal = (item: PageItem) => item.kind === 'scan' && item.file === original;

/** A photograph of the example with 130 kB of comments (COM) before its picture, and half a megabyte of what phones write in it before its end mark. */
function drawnOut(): Buffer {
  const bytes = readFileSync(join('examples/summary-penalty', photo));
  const comment = Buffer.alloc(65_002);
  comment.writeUInt16BE(0xfffe, 0);
  comment.writeUInt16BE(65_000, 2);
  const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
  return Buffer.concat([
    bytes.subarray(0, scan),
    ...Array<Buffer>(2).fill(comment),
    bytes.subarray(scan, -2),
    ...Array<Buffer>(8).fill(comment),
    end,
  ]);
}

test('a title too long for the spine is told where it is written', async () => {
  const folder = temporaryFolder();
  cpSync('examples/summary-penalty', folder, { recursive: true });
  const file = join(folder, 'case.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^案由: .*$/m, `案由: ${'在公路上摆摊设点，'.repeat(30)}影响公路畅通`));
  const { findings } = await printed(folder, madeWorld());

  expect(findings.map(({ id, level, at }) => [id, level, at.file, at.pointer])).toEqual([['B-fit', 'warning', 'case.yaml', '/案由']]);
});

const end = Buffer.from([0xff, 0xd9]);

function withPhoto(bytes: Buffer): string {
  const path = temporaryFolder();
  cpSync('examples/summary-penalty', path, { recursive: true });
  writeFileSync(join(path, photo), bytes);
  return path;
}

/** `read`: files that are said to have been digested. */
async function printed(folder: string, world: World, read: readonly string[] = []) {
  const { value } = await openCase(world, folder);
  const digests = new Map(read.map((path) => [path, '0'.repeat(64)]));
  const facts = { digests, findings: [], waivers: [], tool: 'test', draft: false };
  const files = new Map<string, Uint8Array[]>();
  const print = await printRead(world, value, facts, async (suffix) => {
    const chunks: Uint8Array[] = [];
    files.set(suffix, chunks);
    return { write: async (chunk) => void chunks.push(Uint8Array.from(chunk)) };
  });
  return { ...print, files, bytes: Buffer.concat([...files.values()].flat()) };
}

/** A PDF file of so many pages of A4, each with its number and a black square that is at another place on each. */
async function pdfOf(pages: number, options: PDFKit.PDFDocumentOptions = {}): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false, font: ownFace, ...options });
  for (let page = 1; page <= pages; page++) {
    const [x, y] = squareOf(page);
    pdf.addPage().fontSize(20).text(`leaf-${page}.`, 100, 100).rect(x, y, 20, 20).fill('black');
  }
  pdf.end();
  const chunks: Buffer[] = [];
  for await (const chunk of pdf) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Left and top of the square of a page. */
function squareOf(page: number): readonly [x: number, y: number] {
  return [40 + (page % 20) * 25, 200 + Math.floor(page / 20) * 25];
}

/** A PNG with alpha whose picture data stops half way. */
function brokenPng(): Buffer {
  const header = Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 8, 6, 0, 0, 0]);
  const pixels = Buffer.concat([deflateSync(Buffer.alloc(1000)).subarray(0, 2), Buffer.alloc(1000, 0xff)]);
  const chunks = [chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
