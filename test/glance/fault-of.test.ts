import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../../src/glance/fault-of.ts';
import { bytesOf, type FileBytes } from '../../src/glance/file-bytes.ts';
import { type FileFault, fileFaults } from '../../src/model/case.ts';
import { fileKind, sniffLength } from '../../src/world/file-kind.ts';
import { seeded } from '../fuzz/generate.ts';

const examples = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const files = examples.flatMap(({ name }) =>
  ['media', 'scans', 'frames'].flatMap((below) => {
    const folder = join('examples', name, below);
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  }),
);
const ended = files.filter((file) => /\.(jpg|png|tif|pdf|mp4|m4a)$/.test(file));
const read = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** What is told of these bytes, their kind told by them. */
function told(bytes: Uint8Array, name = ''): FileFault | undefined {
  return faultOf(fileKind(bytes.subarray(0, sniffLength), name), bytesOf(bytes));
}

function text(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));
}

function pagesOf(count: number): readonly string[] {
  const kids = count === 0 ? '' : '3 0 R';
  return ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`, '<< /Type /Page /Parent 2 0 R >>'];
}

/** A PDF file of these objects. `off`: by how many bytes its table is wrong. */
function pdf(objects: readonly string[], off = 0): Uint8Array {
  let body = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at + off).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return text(`${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`);
}

describe('the files of the examples', () => {
  test('are whole', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => told(read(file)) !== undefined)).toEqual([]);
  });

  test('cut anywhere are told, as far as they still say what they are', () => {
    const missed = ended.flatMap((file) => {
      const bytes = read(file);
      const places = [...Array.from({ length: 10 }, (_, index) => Math.round((bytes.length * (index + 1)) / 11)), bytes.length - 20];

      return places.filter((length) => told(bytes.subarray(0, length)) === undefined).map((length) => `${file} at ${length}`);
    });
    expect(missed).toEqual([]);
  });

  test('that have an end mark, and whose second half came as zeros, are told', () => {
    const marked = ended.filter((file) => /\.(jpg|png|pdf)$/.test(file));
    const missed = marked.filter((file) => told(read(file).map((byte, index, all) => (index > all.length / 2 ? 0 : byte))) === undefined);
    expect(missed).toEqual([]);
  });
});

describe('whole files are left alone:', () => {
  const photo = read('examples/summary-penalty/media/03-摊位.jpg');
  const scan = read('examples/ordinary-penalty/scans/询问笔录-张志远.pdf');

  test.each([
    ['a photo with a film behind it', joined(photo, new Uint8Array(3_000_000))],
    ['a photo with zeros behind it', joined(photo, new Uint8Array(20_000))],
    ['a PDF with zeros behind it', joined(scan, new Uint8Array(4000))],
    ['a PDF with an empty line before it', joined(text('\n'), scan)],
    ['a PDF whose end mark is missing, and whose table is where it says', scan.subarray(0, latinOf(scan).lastIndexOf('%%EOF'))],
    ['a PDF of one page', pdf(pagesOf(1))],
    ['a PDF whose catalogue is not where its table says', pdf(pagesOf(0), 3)],
    ['a picture with something behind its last chunk', joined(read('test/draw/scans/photo.png'), new Uint8Array(100))],
    ['a sound that was recorded without knowing how long', riff(0xffffffff, 100)],
    ['a sound whose head counts itself', riff(108, 100)],
    ['a live film that does not say how long', text('\x1a\x45\xdf\xa3\x80\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff')],
    ['a film of which nothing but the contents is in this file', boxes(['ftyp', 16], ['moov', 40])],
    ['a film with something behind it', joined(boxes(['ftyp', 16], ['mdat', 40], ['moov', 40]), text('\0\0\0\0\0\0\0\0\0'))],
  ])('%s', (_, bytes) => {
    expect(told(bytes)).toBeUndefined();
  });
});

describe('what is told of', () => {
  const png = read('test/draw/scans/photo.png');

  test.each<readonly [string, Uint8Array, FileFault]>([
    ['an encrypted PDF', read('test/draw/scans/encrypted.pdf'), 'locked'],
    ['a PDF cut in what was added last', joined(text('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n5 0 obj\n<< /Type /Pa')), 'cut'],
    ['a PDF for the web that is shorter than it says', text('%PDF-1.7\n1 0 obj\n<< /Linearized 1 /L 99999 >>\nendobj\n%%EOF\n'), 'cut'],
    ['a PDF of no page, as a scanner with an empty feeder writes it', pdf(pagesOf(0)), 'empty'],
    ['a picture without width', changed(png, 16, [0, 0, 0, 0]), 'broken'],
    ['a picture of a colour that there is not', changed(png, 25, [5]), 'broken'],
    ['a picture whose first chunk is longer than the file', changed(png, 8, [0x7f]), 'broken'],
    ['a photo with a wrong byte between its heads', changed(read('test/draw/scans/upright.jpg'), 20, [0]), 'broken'],
    ['a photo without loss, which PDF cannot show', changed(read('test/draw/scans/upright.jpg'), 159, [0xc3]), 'unsupported'],
    ['a photo in arithmetic code', changed(read('test/draw/scans/upright.jpg'), 159, [0xc9]), 'unsupported'],
    ['a photo of 12 bits', changed(read('test/draw/scans/upright.jpg'), 162, [12]), 'unsupported'],
    ['a photo without width', changed(read('test/draw/scans/upright.jpg'), 165, [0, 0]), 'broken'],
    ['a fax whose contents lie beyond its end', changed(read('test/draw/scans/fax.tif'), 4, [0, 0, 0, 0x7f]), 'cut'],
    ['a fax whose contents are zeros', changed(read('test/draw/scans/fax.tif'), 4, [0, 0, 0, 0]), 'broken'],
    ['a BigTIFF', text('II\x2b\0\x08\0\0\0\x10\0\0\0\0\0\0\0'), 'unsupported'],
    ['a sound that is shorter than it says', riff(400, 100), 'cut'],
    ['a film of which nothing but the beginning was written', boxes(['ftyp', 16], ['mdat', 40]), 'cut'],
    ['a film that goes on beyond the end', joined(boxes(['ftyp', 16], ['moov', 40]), text('\0\0\xff\0mdat')), 'cut'],
    ['a film whose second box is none', joined(boxes(['ftyp', 16]), text('\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0')), 'broken'],
    ['a HEIC photo without its table', text('\0\0\0\x18ftypheic\0\0\0\0heicmif1'), 'cut'],
    ['a WebM film that is shorter than it says', text('\x1a\x45\xdf\xa3\x84webm\x18\x53\x80\x67\x48\x00'), 'cut'],
  ])('%s', (_, bytes, fault) => {
    expect(told(bytes)).toBe(fault);
  });
});

test.each([
  ['jpeg', photoHead()],
  ['png', text('\x89PNG\r\n\x1a\n')],
  ['tiff', text('II\x2a\0\x08\0\0\0')],
  ['pdf', text('%PDF-1.7')],
  ['mp4', text('\0\0\0\x10ftypisom\0\0\0\0\0\0\0\x09free\0')],
] as const)('of a %s of a terabyte little is read', (kind, head) => {
  let sum = 0;
  const file: FileBytes = {
    size: 2 ** 40,
    read(from, length) {
      sum += length;
      const bytes = new Uint8Array(length);
      if (from < head.length) bytes.set(head.subarray(from, from + length));
      return bytes;
    },
  };
  faultOf(kind, file);

  expect(sum).toBeLessThan(2 ** 25);
});

test('whatever its first and last bytes are changed to, something is told and little is read', () => {
  const random = seeded(20261128);
  const extremes = [0, 1, 0x7f, 0x80, 0xff];
  const smallest = new Map(ended.map((file) => [file.slice(file.lastIndexOf('.')), file]));
  const scans = ['photo.png', 'upright.jpg', 'fax.tif'].map((name) => `test/draw/scans/${name}`);
  for (const file of [...smallest.values(), ...scans]) {
    const whole = read(file);
    const kind = fileKind(whole.subarray(0, sniffLength), file);
    for (let round = 0; round < 300; round += 1) {
      const bytes = whole.slice();
      for (let change = Math.floor(random() * 8); change >= 0; change -= 1) {
        const reach = Math.min(bytes.length, 64 + random() * 4000);
        const at = Math.floor(random() * reach);
        const by = extremes[Math.floor(random() * 10)] ?? Math.floor(random() * 256);
        bytes[random() < 0.7 ? at : bytes.length - 1 - at] = by;
      }
      let sum = 0;
      const { size, read: readAt } = bytesOf(bytes);
      const fault = faultOf(kind, {
        size,
        read(from, length) {
          const part = readAt(from, length);
          sum += part.length;
          return part;
        },
      });
      expect([undefined, ...fileFaults]).toContain(fault);
      expect(sum, `${file}, round ${round}`).toBeLessThan(2 ** 25);
    }
  }
});

test('a photo of endless empty segments is left to whoever reads it through', () => {
  const segments = Uint8Array.from({ length: 80_000 }, (_, at) => [0xff, 0xfe, 0, 2][at % 4] ?? 0);
  expect(told(joined(text('\xff\xd8'), segments, text('\xff\xd9')))).toBeUndefined();
});

function photoHead(): Uint8Array {
  return read('examples/summary-penalty/media/03-摊位.jpg');
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

function changed(bytes: Uint8Array, at: number, by: readonly number[]): Uint8Array {
  const other = bytes.slice();
  other.set(by, at);
  return other;
}

function latinOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function riff(length: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size + 8);
  bytes.write('RIFF');
  bytes.writeUInt32LE(length, 4);
  bytes.write('WAVE', 8);
  return bytes;
}

function boxes(...list: readonly (readonly [type: string, length: number])[]): Uint8Array {
  return joined(
    ...list.map(([type, length]) => {
      const box = Buffer.alloc(length);
      box.writeUInt32BE(length, 0);
      box.write(type === 'ftyp' ? 'ftypisom' : type, 4);
      return box;
    }),
  );
}
