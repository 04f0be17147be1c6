import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import PDFKit from 'pdfkit';
import { expect, test } from 'vitest';
import { cffProgram } from '../../src/draw/cff-program.ts';
import { type1Program } from '../../src/draw/type1-program.ts';
import { withoutUnseenText } from '../../src/draw/unseen-text.ts';
import type { Block } from '../../src/model/volume.ts';
import { madeCff, madeType1, shownIn } from './made-fonts.ts';
import { claimedPdf, stream } from './nasty-pdfs.ts';
import { fileOf } from './tools.ts';
import { judge, sound, testWithVeraPdf } from './verapdf.ts';
import { draw, place, volumeOf } from './volume.ts';

/** An original drawn into a volume: the level that the volume says, or why its page came as a picture. */
async function broughtIn(bytes: Uint8Array): Promise<{ readonly came: string; readonly volume: Uint8Array }> {
  const scan: Block = { kind: 'scan', file: 'a.pdf', alt: '原件' };
  const made = { 'a.pdf': bytes };
  const { images, conformance, bytes: volume } = await draw(await place(volumeOf([scan]), ['a.pdf'], made), made);
  return { came: images[0]?.reason ?? conformance, volume };
}

const came = async (bytes: Uint8Array): Promise<string> => (await broughtIn(bytes)).came;

/** A simple font with the letter a at its code; `told`: further entries. */
const simple = (kind: string, width: number, told: string): string =>
  `<< /Type /Font /Subtype /${kind} /BaseFont /Made /FirstChar 97 /LastChar 97 /Widths [${width}] /FontDescriptor 7 0 R ${told} >>`;
const descriptor = (program: string): string =>
  `<< /Type /FontDescriptor /FontName /Made /Flags 32 /FontBBox [0 0 600 600] /ItalicAngle 0 /Ascent 600 /Descent 0 /CapHeight 600 /StemV 80 /CharSet (/b) ${program} 8 0 R >>`;
const program1 = stream(
  madeType1(),
  `/Length1 ${madeType1().indexOf('eexec') + 6} /Length2 ${madeType1().length - madeType1().indexOf('eexec') - 6} /Length3 0`,
);
const type1 = (width: number, text = '(a)', told = '/Encoding /WinAnsiEncoding'): Uint8Array =>
  shownIn(simple('Type1', width, told), text, descriptor('/FontFile'), program1);
const cff = (width: number, text = '(a)', told = '/Encoding /WinAnsiEncoding'): Uint8Array =>
  shownIn(simple('Type1', width, told), text, descriptor('/FontFile3'), stream(madeCff(), '/Subtype /Type1C'));

test.each([
  ['Type 1', type1],
  ['CFF', cff],
] as const)('a page with text in a %s font stands as it is where the file tells its font truly', async (_, made) => {
  expect(await came(made(600))).toBe('A');
  expect(await came(made(600.9))).toBe('A');
  expect(await came(made(602))).toBe('glyph');
  expect(await came(made(600, '(b)'))).toBe('glyph');
  expect(await came(made(600, '(a)', '/Encoding << /Differences [97 /.notdef] >>'))).toBe('glyph');
  expect(await came(made(600, '(a)', ''))).toBe('text');
});

/** A page as an office program makes it, which does not say that it is PDF/A; `change`: what is untrue in it. */
async function office(change: (font: PDFDict, inner: PDFDict) => void = () => undefined, content?: string): Promise<Uint8Array> {
  const kit = new PDFKit({ info: { Title: 'a' } });
  const chunks: Uint8Array[] = [];
  const ended = new Promise((done) => kit.on('data', (chunk: Uint8Array) => chunks.push(chunk)).on('end', done));
  kit.font('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf').text('现场笔录 office');
  kit.end();
  await ended;
  const file = await PDFDocument.load(Buffer.concat(chunks), { updateMetadata: false });
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Subtype')) !== PDFName.of('Type0')) continue;
    change(object, object.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict));
  }
  const [page] = file.getPages();
  if (content !== undefined) page?.node.set(PDFName.of('Contents'), file.context.register(file.context.stream(content)));
  return file.save({ useObjectStreams: false });
}

test('a page with Chinese text stands as it is where the file tells its font truly', async () => {
  expect(await came(await office())).toBe('A');
});

test.each([
  ['its letters are not as wide as the file says', (_: PDFDict, inner: PDFDict) => inner.set(PDFName.of('W'), inner.context.obj([1, [9]]))],
  ['its codes are those of a map that is not at hand', (font: PDFDict) => font.set(PDFName.of('Encoding'), PDFName.of('GBK-EUC-H'))],
  [
    'its map of codes is for other letters',
    (font: PDFDict) => {
      const map = '1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange';
      const system = { Registry: 'Adobe', Ordering: 'Japan1', Supplement: 0 };
      font.set(PDFName.of('Encoding'), font.context.register(font.context.flateStream(map, { CIDSystemInfo: system })));
    },
  ],
  [
    'the same codes are told again and again, more than a font has',
    (font: PDFDict) => {
      const map = '1 beginbfrange <0000> <ffff> <0041> endbfrange '.repeat(5);
      font.set(PDFName.of('ToUnicode'), font.context.register(font.context.flateStream(map)));
    },
  ],
])('a page with Chinese text comes as an image where %s', async (_, change) => {
  expect(await came(await office(change))).toBe('glyph');
});

/** As Cairo and others leave it out: codes are glyphs. */
const unmapped = (_: PDFDict, inner: PDFDict) => inner.delete(PDFName.of('CIDToGIDMap'));

test('a font that leaves out that its codes are its glyphs says so in the volume', async () => {
  const { came: level, volume } = await broughtIn(await office(unmapped));
  expect(level).toBe('A');
  expect(Buffer.from(volume).toString('latin1')).toContain('/CIDToGIDMap /Identity');
});

test('a font without a program counts where something is shown in it', async () => {
  const helvetica = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  expect(await came(page('BT /F 12 Tf ET 0 0 9 9 re f', helvetica))).toBe('A');
  expect(await came(page('BT /F 12 Tf (a) Tj ET', helvetica))).toBe('font');
});

test('what a scanner made out under its picture is left out where it is not lawful', async () => {
  const helvetica = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';
  const scanned = (words: string) => page(`q 0 0 9 9 re f Q BT 3 Tr /F 12 Tf 9 9 Td(a)Tj[(b) 3 (c)]TJ ${words} ET`, helvetica);
  expect(await came(scanned(''))).toBe('A');
  expect(await came(scanned('0 Tr (seen) Tj'))).toBe('font');
  expect(await came(scanned("(next line) '"))).toBe('font');
});

test.each([
  ['q 0 g Q BT 3 Tr /F 9 Tf 9 9 Td(a)Tj[(b) 3 (c)]TJ<00>Tj ET', 'q 0 g Q BT 3 Tr /F 9 Tf 9 9 Td ET'],
  ['BT 3 Tr (a) % (b) Tj\nTj ET', 'BT 3 Tr  ET'],
  ['BT q 3 Tr (a) Tj Q (b) Tj ET', undefined],
  ['BT 7 Tr (a) Tj ET', undefined],
  ['0 0 9 9 re f', undefined],
  ['BT 3 Tr (a) Tj pop ET', undefined],
])('of %s what is seen is %s', (content, seen) => {
  const bytes = withoutUnseenText(Buffer.from(content));
  expect(bytes && Buffer.from(bytes).toString()).toBe(seen);
});

test('a page that shows a letter that its font has not comes as an image', async () => {
  expect(await came(await office(undefined, 'BT /F2 12 Tf 50 700 Td <0001> Tj ET'))).toBe('A');
  expect(await came(await office(undefined, 'BT /F2 12 Tf 50 700 Td <0000> Tj ET'))).toBe('glyph');
  expect(await came(await office(undefined, 'BT /F2 12 Tf 50 700 Td <1234> Tj ET'))).toBe('glyph');
});

test('text in a font that does not say that it is one is judged too', async () => {
  const font = simple('Type1', 602, '/Encoding /WinAnsiEncoding').replace('/Type /Font ', '');
  expect(await came(shownIn(font, '(a)', descriptor('/FontFile'), program1))).toBe('glyph');
});

test('a list of glyphs that may be left out is left out', async () => {
  const { volume } = await broughtIn(type1(600));
  expect(Buffer.from(volume).toString('latin1')).not.toContain('/CharSet');
});

test.each([
  ['E04A', 'text'],
  ['0000', 'text'],
  ['0061', 'A'],
])('a page with text that is said to be U+%s comes so: %s', async (point, level) => {
  const map = stream(`1 beginbfchar <61> <${point}> endbfchar`);
  const bytes = shownIn(simple('Type1', 600, '/ToUnicode 9 0 R'), '(a)', descriptor('/FontFile'), program1, map);
  expect(await came(bytes)).toBe(level);
});

const page = (content: string, resources = '', ...objects: readonly Buffer[]): Uint8Array =>
  claimedPdf(`/Contents 4 0 R /Resources << ${resources} >>`, stream(content), '<< >>', ...objects);

test.each([
  ['a rendering intent that there is not', page('/Custom ri')],
  ['a name that its resources do not hold', page('/X Do')],
  ['a number too large', page('0 2157483648 m')],
  ['a number too near to nothing', page(`0.${'0'.repeat(38)}1 g`)],
  ['half of a byte', page('(a) pop <123> gs')],
  ['an inline image that means what there is not', page('BI /W 1 /H 1 /BPC 8 /CS /G /Intent /Custom ID a EI')],
  [
    'a form that names what only its page holds',
    page('/X Do', '/XObject << /X 6 0 R >> /ExtGState << /G << /CA 1 >> >>', stream('/G gs', '/Subtype /Form /BBox [0 0 9 9]')),
  ],
  ['a form for a printer', page('/X Do', '/XObject << /X 6 0 R >>', stream('', '/Subtype /Form /Subtype2 /PS /BBox [0 0 9 9]'))],
])('a page with %s comes as an image', async (_, bytes) => {
  expect(await came(bytes)).toBe('feature');
});

test('what a page calls by a name with bytes in small figures is found', async () => {
  const form = stream('0 0 9 9 re f', '/Subtype /Form /BBox [0 0 9 9]');
  expect(await came(page('/X#c1 Do', '/XObject << /X#c1 6 0 R >>', form))).toBe('A');
});

test('a page whose words are in a language that there is not comes as an image', async () => {
  expect(await came(page('/Span << /Lang (zh-CN) >> BDC EMC'))).toBe('A');
  expect(await came(page('/Span << /Lang (Chinese, of course) >> BDC EMC'))).toBe('feature');
});

test('no font program that is cut or bitten anywhere runs on', () => {
  const noto = new Uint8Array(readFileSync('node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf')).subarray(
    0,
    3000,
  );
  for (const [whole, open] of [
    [madeType1(), type1Program],
    [madeCff(), cffProgram],
    [noto, cffProgram],
  ] as const)
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 300))
      for (const value of [0, 0x7f, 0xff]) {
        const bitten = Uint8Array.from(whole);
        bitten[at] = value;
        for (const bytes of [bitten, whole.slice(0, at)]) {
          const widths = attempt(() => Array.from({ length: 3 }, (_, glyph) => open(new Uint8Array(bytes))?.width(glyph)));
          expect(widths === undefined || widths.length === 3).toBe(true);
        }
      }
});

/** A damaged program may be thrown at; what asks for it catches that. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** 宋体 as older office programs write the name of a font: the bytes of GB 18030. */
const named =
  (escaped: string) =>
  (font: PDFDict, inner: PDFDict): void => {
    const name = PDFName.of(`ABCDEF+${escaped}`);
    for (const dict of [font, inner]) dict.set(PDFName.of('BaseFont'), name);
    inner.lookup(PDFName.of('FontDescriptor'), PDFDict).set(PDFName.of('FontName'), name);
  };

test.each([
  ['GB 18030', '#CB#CE#CC#E5'],
  ['UTF-8', '#E5#AE#8B#E4#BD#93'],
])('the name of a font in %s stands in the volume in UTF-8', async (_, escaped) => {
  const text = Buffer.from((await broughtIn(await office(named(escaped)))).volume).toString('latin1');
  expect(text.match(/\/(?:BaseFont|FontName) \/ABCDEF\+\S+/g)?.toSorted()).toEqual([
    '/BaseFont /ABCDEF+#E5#AE#8B#E4#BD#93',
    '/BaseFont /ABCDEF+#E5#AE#8B#E4#BD#93',
    '/FontName /ABCDEF+#E5#AE#8B#E4#BD#93',
  ]);
});

testWithVeraPdf('volumes with text of originals are PDF/A-2a, whatever these say of themselves', async () => {
  const originals = [await office(), cff(600), await office(named('#CB#CE#CC#E5')), await office(unmapped)];
  const drawn = await Promise.all(originals.map(broughtIn));
  expect(drawn.map((each) => each.came)).toEqual(originals.map(() => 'A'));
  const files = drawn.map(({ volume }, index) => fileOf(volume, `${index}.pdf`));
  expect(await judge(files)).toEqual(files.map(() => sound));
});
