import { claimedPdf, stream } from './nasty-pdfs.ts';

/** A page that shows a text in a font, in a file that says it is PDF/A-2a. Its font is object 6; `objects` stand behind it. */
export function shownIn(font: string, text: string, ...objects: readonly (string | Buffer)[]): Uint8Array {
  const claims = '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>';
  return claimedPdf(
    '/Contents 4 0 R /Resources << /Font << /F 6 0 R >> >>',
    stream(`BT /F 40 Tf 40 300 Td ${text} Tj ET`),
    stream(claims, '/Type /Metadata /Subtype /XML'),
    font,
    ...objects,
  );
}

/** A Type 1 program with the letter a, 600 wide, and with what there is not, 500 wide. */
export function madeType1(): Buffer {
  const glyph = (width: number) => encrypted(Buffer.from([139, 247 + ((width - 108) >> 8), (width - 108) & 0xff, 13, 14]), 4330);
  const [none, letter] = [glyph(500), glyph(600)];
  const hidden = Buffer.concat([
    Buffer.from(`dup /Private 3 dict dup begin /lenIV 4 def /CharStrings 2 dict dup begin\n/.notdef ${none.length} RD `),
    none,
    Buffer.from(` ND\n/a ${letter.length} RD `),
    letter,
    Buffer.from(' ND\nend end\n'),
  ]);
  const clear =
    '%!PS-AdobeFont-1.0: Made\n/FontMatrix [0.001 0 0 0.001 0 0] readonly def\n/Encoding StandardEncoding def\ncurrentfile eexec\n';
  return Buffer.concat([Buffer.from(clear), encrypted(hidden, 55_665)]);
}

/** Adobe Type 1 Font Format, chapter 7; four bytes in front that mean nothing. */
function encrypted(plain: Buffer, key: number): Buffer {
  let state = key;
  const cipher = Uint8Array.from([1, 1, 1, 1, ...plain], (byte) => {
    const written = byte ^ (state >> 8);
    state = ((written + state) * 52_845 + 22_719) & 0xffff;
    return written;
  });
  return Buffer.from(cipher);
}

/** A CFF program with the letter a, 600 wide, and with what there is not, 500 wide (Adobe Technical Note 5176). */
export function madeCff(): Buffer {
  const wide = [28, 0, 100, 14];
  const glyphs = indexOf([14], wide);
  const charset = [0, 0, 66];
  const own = [28, 500 >> 8, 500 & 0xff, 20, 28, 500 >> 8, 500 & 0xff, 21];
  const head = [1, 0, 4, 1, ...indexOf([65])];
  const top = (at: number) =>
    indexOf([...long(at), 15, ...long(at + charset.length), 17, 139 + own.length, ...long(at + charset.length + glyphs.length), 18]);
  const none = [0, 0, 0, 0];
  return Buffer.from([...head, ...top(head.length + top(0).length + none.length), ...none, ...charset, ...glyphs, ...own]);
}

function long(value: number): readonly number[] {
  return [29, 0, 0, value >> 8, value & 0xff];
}

function indexOf(...items: readonly (readonly number[])[]): readonly number[] {
  const ends = items.map((_, index) => 1 + items.slice(0, index + 1).flat().length);
  return [0, items.length, 1, 1, ...ends, ...items.flat()];
}
