import { deflateSync } from 'node:zlib';

/** A PDF file of one page that says nothing of PDF/A. `page`: its further entries; `objects`: from object 4 on. */
export function nastyPdf(page: string, ...objects: readonly (string | Buffer)[]): Uint8Array {
  return fileOf('', page, objects);
}

/** The same, whose object 5 is its metadata. */
export function claimedPdf(page: string, ...objects: readonly (string | Buffer)[]): Uint8Array {
  return fileOf('/Metadata 5 0 R', page, objects);
}

/** `root`: further entries of the catalog. */
function fileOf(root: string, page: string, objects: readonly (string | Buffer)[]): Uint8Array {
  const parts = [
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${root} >>\nendobj\n`,
    '2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] ${page} >>\nendobj\n`,
    ...objects.flatMap((body, index) => [`${index + 4} 0 obj\n`, body, '\nendobj\n']),
    'trailer\n<< /Root 1 0 R >>\n%%EOF\n',
  ];
  return new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));
}

/** A stream object; `entries`: of its dictionary, beside its length. */
export function stream(data: string | Buffer, entries = ''): Buffer {
  return Buffer.concat([Buffer.from(`<< /Length ${data.length} ${entries} >>\nstream\n`), Buffer.from(data), Buffer.from('\nendstream')]);
}

/** 现场笔录 in GBK. */
const words = 'BT /F 40 Tf 40 300 Td <CFD6B3A1B1CAC2BC> Tj ET';
const song = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
  '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
  '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
];
const drawing = (operators: string, resources: string, ...more: readonly (string | Buffer)[]): Uint8Array =>
  nastyPdf(`/Contents 4 0 R /Resources << ${resources} >>`, stream(operators), ...more);
/** Black at the left, white at the right. */
const halves = Buffer.from(Array.from({ length: 64 }, (_, index) => (index % 8 < 4 ? 0 : 255)));

/** Originals that PDF/A does not allow as they are, by what is wrong with them, and where on the page (points from the top left) something dark must be seen. */
export const nastyPdfs: readonly {
  readonly name: string;
  readonly reason: string;
  readonly bytes: Uint8Array;
  readonly dark: readonly [number, number];
}[] = [
  { name: 'a Han font that is not embedded', reason: 'font', bytes: drawing(words, '/Font << /F 5 0 R >>', ...song), dark: [120, 85] },
  { name: 'inks without a profile', reason: 'ink', bytes: drawing('0 0 0 1 k 50 150 100 100 re f', ''), dark: [100, 200] },
  {
    name: 'inks in a form within the page',
    reason: 'ink',
    bytes: drawing(
      '/X Do',
      '/XObject << /X 5 0 R >>',
      stream('0 0 0 1 k 50 150 100 100 re f', '/Type /XObject /Subtype /Form /BBox [0 0 300 400]'),
    ),
    dark: [100, 200],
  },
  {
    name: 'a picture in inks',
    reason: 'ink',
    bytes: drawing(
      'q 100 0 0 100 50 150 cm /X Do Q',
      '/XObject << /X 5 0 R >>',
      stream(
        deflateSync(Buffer.from([0, 0, 0, 255])),
        '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK /Filter /FlateDecode',
      ),
    ),
    dark: [100, 200],
  },
  {
    name: 'LZW',
    reason: 'filter',
    bytes: drawing(
      '0 g 50 150 100 100 re f /X Do',
      '/XObject << /X 5 0 R >>',
      stream(
        Buffer.from([0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01]),
        '/Type /XObject /Subtype /Image /Width 3 /Height 3 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /LZWDecode',
      ),
    ),
    dark: [100, 200],
  },
  {
    name: 'a transfer function',
    reason: 'feature',
    bytes: drawing('/G gs 0 g 50 150 100 100 re f', '/ExtGState << /G << /TR << /FunctionType 2 /Domain [0 1] /N 1 >> >> >>'),
    dark: [100, 200],
  },
  {
    name: 'a spot colour',
    reason: 'ink',
    bytes: drawing(
      '/S cs 1 scn 50 150 100 100 re f',
      '/ColorSpace << /S [/Separation /Spot /DeviceGray << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>] >>',
    ),
    dark: [100, 200],
  },
  {
    name: 'inks printed over others by themselves',
    reason: 'feature',
    bytes: drawing('/G gs 0 g 50 150 100 100 re f', '/ExtGState << /G << /OP true /OPM 1 >> >>'),
    dark: [100, 200],
  },
  {
    name: 'a halftone of a kind of its own',
    reason: 'feature',
    bytes: drawing(
      '/G gs 0 g 50 150 100 100 re f',
      '/ExtGState << /G << /HT << /Type /Halftone /HalftoneType 6 /Width 1 /Height 1 >> >> >>',
    ),
    dark: [100, 200],
  },
  {
    name: 'a rendering intent that there is not',
    reason: 'feature',
    bytes: drawing('/G gs 0 g 50 150 100 100 re f', '/ExtGState << /G << /RI /Bright >> >>'),
    dark: [100, 200],
  },
  {
    name: 'inks in a picture that bears the name of an entry passed over',
    reason: 'ink',
    bytes: drawing(
      'q 100 0 0 100 50 150 cm /P Do Q',
      '/XObject << /P 5 0 R >>',
      stream(Buffer.from([0, 0, 0, 255]), '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceCMYK'),
    ),
    dark: [100, 200],
  },
  {
    name: 'a string that is too long',
    reason: 'feature',
    bytes: drawing('0 g 50 150 100 100 re f', `/Properties << /P << /T (${'s'.repeat(32_768)}) >> >>`),
    dark: [100, 200],
  },
  {
    name: 'data of a stream that lie in another file',
    reason: 'feature',
    bytes: drawing(
      '0 g 50 150 100 100 re f',
      '/XObject << /X 5 0 R >>',
      stream('', '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /F (other.bin)'),
    ),
    dark: [100, 200],
  },
  {
    name: 'a file within the file',
    reason: 'feature',
    bytes: drawing('0 g 50 150 100 100 re f', '/Properties << /P << /Type /Filespec /EF << /F 5 0 R >> >> >>', stream('')),
    dark: [100, 200],
  },
  {
    name: 'a name that is too long',
    reason: 'feature',
    bytes: drawing('/G gs 0 g 50 150 100 100 re f', `/ExtGState << /G << /${'N'.repeat(128)} 1 >> >>`),
    dark: [100, 200],
  },
  {
    name: 'a small picture that a viewer smooths',
    reason: 'feature',
    bytes: drawing('q 100 0 0 100 50 150 cm BI /W 1 /H 1 /BPC 8 /CS /G /I true ID \u0000 EI Q', ''),
    dark: [100, 200],
  },
  {
    name: 'an operator that there is not',
    reason: 'feature',
    bytes: drawing('BX (a \\( foo \\() foo EX 0 g 50 150 100 100 re f', ''),
    dark: [100, 200],
  },
  {
    name: 'graphics states too deep in one another',
    reason: 'feature',
    bytes: drawing(`${'q '.repeat(29)}0 g 50 150 100 100 re f`, ''),
    dark: [100, 200],
  },
  {
    name: 'JPEG 2000 data without the boxes of a file',
    reason: 'feature',
    bytes: drawing(
      '0 g 50 150 100 100 re f /X Do',
      '/XObject << /X 5 0 R >>',
      stream(Buffer.from([0xff, 0x4f, 0xff, 0x51]), '/Type /XObject /Subtype /Image /Width 1 /Height 1 /Filter /JPXDecode'),
    ),
    dark: [100, 200],
  },
  {
    name: 'a blend mode of its own',
    reason: 'feature',
    bytes: drawing('/G gs 0 g 50 150 100 100 re f', '/ExtGState << /G << /BM /Darker >> >>'),
    dark: [100, 200],
  },
  {
    name: 'a PostScript object',
    reason: 'feature',
    bytes: drawing('0 g 50 150 100 100 re f /X Do', '/XObject << /X 5 0 R >>', stream('showpage', '/Type /XObject /Subtype /PS')),
    dark: [100, 200],
  },
  {
    name: 'a form field with a font of its viewer',
    reason: 'font',
    bytes: fileOf('/AcroForm << /Fields [5 0 R] >>', '/Annots [5 0 R]', [
      stream(
        '0 g 0 0 100 100 re f BT /F 12 Tf (a) Tj ET',
        '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>',
      ),
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (a) /F 4 /Rect [50 150 150 250] /AP << /N 4 0 R >> >>',
    ]),
    dark: [100, 200],
  },
  {
    name: 'a layer that is hidden',
    reason: 'layer',
    bytes: fileOf(
      '/OCProperties << /OCGs [5 0 R] /D << /OFF [5 0 R] >> >>',
      '/Contents 4 0 R /Resources << /Properties << /L 5 0 R >> >>',
      [stream('0 g 50 150 100 100 re f 1 g /OC /L BDC 40 140 120 120 re f EMC'), '<< /Type /OCG /Name (a) >>'],
    ),
    dark: [100, 200],
  },
  {
    name: 'a picture of a layer that is hidden',
    reason: 'layer',
    bytes: fileOf(
      '/OCProperties << /OCGs [6 0 R] /D << /BaseState /OFF >> >>',
      '/Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >>',
      [
        stream('0 g 50 150 100 100 re f /X Do'),
        stream('1 g 40 140 120 120 re f', '/Type /XObject /Subtype /Form /BBox [0 0 300 400] /OC 6 0 R'),
        '<< /Type /OCG /Name (a) >>',
      ],
    ),
    dark: [100, 200],
  },
  {
    name: 'a field that is filled in and has no appearance',
    reason: 'mark',
    bytes: fileOf(
      '/AcroForm << /Fields [4 0 R] /NeedAppearances true /DA (/F 40 Tf 0 g) /DR << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >> >> >>',
      '/Annots [4 0 R]',
      ['<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (MMMM) /DA (/F 40 Tf 0 g) /F 4 /Rect [50 180 250 230] >>'],
    ),
    dark: [100, 195],
  },
  {
    name: 'a mark without appearance',
    reason: 'mark',
    bytes: nastyPdf(
      '/Annots [4 0 R]',
      '<< /Type /Annot /Subtype /Square /F 4 /Rect [50 150 150 250] /C [0 0 0] /IC [0 0 0] /CA 1 /BS << /W 4 >> >>',
    ),
    dark: [100, 200],
  },
  {
    name: 'a page turned by 90 degrees',
    reason: 'ink',
    bytes: nastyPdf('/Rotate 90 /Contents 4 0 R', stream('0 0 0 1 k 50 150 100 100 re f')),
    dark: [200, 100],
  },
  {
    name: 'a page turned by 180 degrees',
    reason: 'ink',
    bytes: nastyPdf('/Rotate 180 /Contents 4 0 R', stream('0 0 0 1 k 50 150 100 100 re f')),
    dark: [200, 200],
  },
  {
    name: 'a page turned by 270 degrees',
    reason: 'ink',
    bytes: nastyPdf('/Rotate 270 /Contents 4 0 R', stream('0 0 0 1 k 50 150 100 100 re f')),
    dark: [200, 200],
  },
];

/** A page that PDF/A allows: nothing but a picture, under transparency, with JavaScript and a link that stay behind. */
export const plainPdf: Uint8Array = nastyPdf(
  '/Group << /S /Transparency /CS /DeviceRGB >> /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >> /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> /ExtGState << /G << /ca 0.5 /BM /Multiply >> >> >> /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /A << /S /URI /URI (http://example.com) >> >>]',
  stream('/G gs q 300 0 0 400 0 0 cm /X Do Q'),
  stream(
    deflateSync(halves),
    '/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode',
  ),
);
