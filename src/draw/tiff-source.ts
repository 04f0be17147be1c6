import { bytesOf } from '../glance/file-bytes.ts';
import { type TiffPage, tiffPages } from '../glance/tiff.ts';
import { photometricOf } from '../glance/tiff-readable.ts';
import { figure, operators } from './content.ts';
import type { Paper, Reference } from './paper.ts';
import { pictureMatrix } from './picture-matrix.ts';
import type { ScanSource } from './scan-source.ts';
import { faxStrip, type JpegStrip, jpegStrips, tiffPixels } from './tiff-pixels.ts';

const unit = { x: 0, y: 0, width: 1, height: 1 };

/** The pages of a TIFF file: decoded and deflated anew; JPEG strips, and group 4 in one strip, taken as they are. `undefined` where its directories are broken. */
export function tiffSource(paper: Paper, bytes: Uint8Array): ScanSource | undefined {
  const pages = tiffPages(bytesOf(bytes));
  if (pages === undefined) return undefined;

  return {
    async page(index) {
      const page = pages[index];
      const reference = page === undefined ? undefined : await writePage(paper, page, bytes);
      return page === undefined || reference === undefined
        ? undefined
        : { reference, matrix: pictureMatrix(page.orientation, unit), conformance: 'A' };
    },
  };
}

async function writePage(paper: Paper, page: TiffPage, bytes: Uint8Array): Promise<Reference | undefined> {
  const strips = jpegStrips(page, bytes);
  if (strips !== undefined) return writeStrips(paper, page, strips);
  const fax = faxStrip(page, bytes);
  if (fax !== undefined) return writeFax(paper, page, fax);

  const pixels = await tiffPixels(page, bytes);
  if (pixels === undefined) return undefined;
  const reference = paper.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: page.width,
    Height: page.height,
    BitsPerComponent: pixels.bits,
    ColorSpace: pixels.channels === 1 ? 'DeviceGray' : 'DeviceRGB',
    ...(pixels.inverted ? { Decode: [1, 0] } : {}),
  });
  reference.end(pixels.data);
  return reference;
}

/** Group 4 as it is: what is white in a TIFF file of photometric 0 is white in a PDF. */
function writeFax(paper: Paper, page: TiffPage, data: Uint8Array): Reference {
  const image = paper.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: page.width,
    Height: page.height,
    BitsPerComponent: 1,
    ColorSpace: 'DeviceGray',
    Filter: 'CCITTFaxDecode',
    DecodeParms: { K: -1, Columns: page.width, Rows: page.height, ...(photometricOf(page) === 1 ? { BlackIs1: true } : {}) },
  });
  image.end(data);
  return image;
}

/** A form of one unit square with the strips in their places. */
function writeStrips(paper: Paper, page: TiffPage, strips: readonly JpegStrip[]): Reference {
  const photometric = photometricOf(page);
  const grey = photometric <= 1;
  const images: Record<string, Reference> = {};
  const lines: string[] = [];
  for (const [index, strip] of strips.entries()) {
    const image = paper.ref({
      Type: 'XObject',
      Subtype: 'Image',
      Width: strip.width,
      Height: strip.height,
      BitsPerComponent: 8,
      ColorSpace: grey ? 'DeviceGray' : 'DeviceRGB',
      Filter: 'DCTDecode',
      ...(grey ? {} : { DecodeParms: { ColorTransform: photometric === 2 ? 0 : 1 } }),
      ...(photometric === 0 ? { Decode: [1, 0] } : {}),
    });
    image.end(strip.data);
    images[`S${index}`] = image;
    const [w, h] = [strip.width / page.width, strip.height / page.height];
    const [x, y] = [strip.x / page.width, 1 - strip.y / page.height - h];
    lines.push(`q ${[w * 1000, 0, 0, h * 1000, x * 1000, y * 1000].map(figure).join(' ')} cm /S${index} Do Q`);
  }
  const form = paper.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 1000, 1000],
    Matrix: [0.001, 0, 0, 0.001, 0, 0],
    Resources: { XObject: images },
  });
  form.end(operators(lines));
  return form;
}
