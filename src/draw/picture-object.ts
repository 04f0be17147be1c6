import { type JpegFacts, jpegFacts } from '../glance/jpeg.ts';
import { channelsOf, type PngParts, pngParts } from '../glance/png.ts';
import { isTiff } from '../glance/tiff.ts';
import type { Pixels } from '../model/raster.ts';
import { isPlain, isUnexplained, largestInks } from './is-beyond-undoing.ts';
import type { Paper, Reference } from './paper.ts';
import { type PassedFile, passStream, type Way } from './pass-stream.ts';
import { pictureMatrix } from './picture-matrix.ts';
import { writePixels } from './pixels.ts';
import { pngPixels } from './png-pixels.ts';
import type { ScanObject } from './scan-source.ts';
import { tiffSource } from './tiff-source.ts';

/**
 * Writes a JPEG or PNG file, or the first page of a TIFF file, as an image object; `undefined` where it is broken. JPEG data and opaque PNG data are taken as they are,
 * but for the inks of a press that no profile explains: they become sRGB.
 */
export async function writePicture(paper: Paper, bytes: Uint8Array): Promise<ScanObject | undefined> {
  if (isTiff(bytes)) {
    const page = await tiffSource(paper, bytes)?.page(0);
    return page === 'stuck' ? undefined : page;
  }
  const jpeg = await writeJpeg(paper, bytes);
  if (jpeg !== undefined) return jpeg;

  const parts = pngParts(bytes);
  if (parts === undefined) return undefined;
  const reference = isPlain(parts) ? writePlainPng(paper, parts) : await writeDecodedPng(paper, parts);
  return reference === undefined ? undefined : { reference, matrix: pictureMatrix(parts.orientation, unit), conformance: 'A' };
}

const unit = { x: 0, y: 0, width: 1, height: 1 };

async function writeJpeg(paper: Paper, bytes: Uint8Array): Promise<ScanObject | undefined> {
  const facts = jpegFacts(bytes);
  if (facts === undefined) return undefined;

  if (isUnexplained(facts)) {
    const matrix = pictureMatrix(facts.orientation, unit);
    const pixels = await inkPixels(bytes);
    return pixels === undefined ? undefined : { reference: await writePixels(paper, pixels), matrix, conformance: 'A', reason: 'ink' };
  }
  const drawn = jpegObject(paper, facts);
  drawn.reference.end(bytes);
  return drawn;
}

/** Writes a JPEG file that was found whole as an image object, without holding it; `undefined` where it cannot be taken as it is. */
export async function passPicture(way: Way, file: PassedFile): Promise<ScanObject | undefined> {
  if (isUnexplained(file.facts)) return undefined;

  const drawn = jpegObject(way.paper, file.facts);
  await passStream(way, drawn.reference, file);
  return drawn;
}

/** The image object, but for its data. */
function jpegObject(paper: Paper, facts: JpegFacts): ScanObject {
  const inks = facts.channels === 4;
  let space: unknown = facts.channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  if (inks) {
    const profile = paper.ref({ N: 4, Alternate: 'DeviceCMYK' });
    profile.end(facts.profile);
    space = ['ICCBased', profile];
  }
  const reference = paper.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: facts.width,
    Height: facts.height,
    BitsPerComponent: facts.bits,
    ColorSpace: space,
    Filter: 'DCTDecode',
    ...(inks && facts.adobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  return { reference, matrix: pictureMatrix(facts.orientation, unit), conformance: 'A' };
}

/** Megabytes that the undoing of a picture in inks may take. */
const most = 1024;

async function inkPixels(bytes: Uint8Array): Promise<Pixels | undefined> {
  const { default: jpeg } = await import('jpeg-js');
  try {
    const options = { useTArray: true, formatAsRGBA: false, maxResolutionInMP: largestInks, maxMemoryUsageInMB: most } as const;
    const { width, height, data } = jpeg.decode(bytes, options);
    return { width, height, channels: 3, samples: data };
  } catch {
    return undefined;
  }
}

function writePlainPng(paper: Paper, parts: PngParts): Reference {
  const { width, height, bits, palette } = parts;
  const space = parts.colour === 3 ? indexed(palette) : parts.colour === 2 ? 'DeviceRGB' : 'DeviceGray';
  const reference = paper.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bits,
    ColorSpace: space,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channelsOf(parts.colour), BitsPerComponent: bits, Columns: width },
  });
  for (const chunk of parts.data) reference.write(chunk);
  reference.end();
  return reference;
}

function indexed(palette: Uint8Array): unknown {
  const colours = Math.min(Math.floor(palette.length / 3), 256);
  return ['Indexed', 'DeviceRGB', colours - 1, palette.subarray(0, colours * 3)];
}

async function writeDecodedPng(paper: Paper, parts: PngParts): Promise<Reference | undefined> {
  const pixels = await pngPixels(parts);
  if (pixels === undefined) return undefined;

  const { width, height } = parts;
  const image = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const reference = paper.ref({ ...image, ColorSpace: pixels.channels === 1 ? 'DeviceGray' : 'DeviceRGB' });
  if (pixels.alpha !== undefined) {
    const mask = paper.ref({ ...image, ColorSpace: 'DeviceGray' });
    mask.end(pixels.alpha);
    reference.data.SMask = mask;
  }
  reference.end(pixels.colours);
  return reference;
}
