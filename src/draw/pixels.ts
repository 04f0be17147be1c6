import type { PackedPixels, Pixels } from '../model/raster.ts';
import type { Paper, Reference } from './paper.ts';

/** Of the samples' size, deflated: text is far below it, photographs are far above. */
export const textual = 0.2;
/** Of JPEG, 1 to 100. */
const quality = 90;

/** Writes a picture as an image object: without loss where it is text and lines, as JPEG where it is a photograph. */
export async function writePixels(paper: Paper, pixels: Pixels | PackedPixels): Promise<Reference> {
  const packed = 'packed' in pixels ? pixels.packed : await deflate(pixels.samples);
  const photograph = 'samples' in pixels && packed.length > pixels.samples.length * textual;
  const reference = paper.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: pixels.width,
    Height: pixels.height,
    BitsPerComponent: 8,
    ColorSpace: photograph || pixels.channels === 3 ? 'DeviceRGB' : 'DeviceGray',
    Filter: photograph ? 'DCTDecode' : 'FlateDecode',
  });
  reference.compress = false;
  reference.end(photograph ? await jpegOf(pixels) : packed);
  return reference;
}

async function jpegOf({ width, height, channels, samples }: Pixels): Promise<Uint8Array> {
  const { default: jpeg } = await import('jpeg-js');
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      data[pixel * 4 + channel] = samples[pixel * channels + (channels === 1 ? 0 : channel)] ?? 0;
    }
  }
  return jpeg.encode({ width, height, data }, quality).data;
}

/** Compresses with zlib (RFC 1950). */
async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new CompressionStream('deflate');
  const writer = writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const packed = await new Response(readable).arrayBuffer();
  await written;
  return new Uint8Array(packed);
}
