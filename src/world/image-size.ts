import type { FileKind } from '../model/case.ts';

/** Pixels of a picture by its header, the way it stands in the file; empty where the header cannot be read. */
export function imageSize(kind: FileKind, head: Uint8Array): { readonly width?: number; readonly height?: number } {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (kind === 'png') return { width: view.getUint32(16), height: view.getUint32(20) };
    if (kind === 'jpeg') return jpegSize(view);
    if (kind === 'tiff') return tiffSize(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }

  return {};
}

/** ITU-T T.81: the first start-of-frame segment tells lines and samples per line. */
function jpegSize(view: DataView): { readonly width?: number; readonly height?: number } {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return {};
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const isBare = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    at += isBare ? 2 : 2 + view.getUint16(at + 2);
  }
}

/** TIFF 6.0: tags 256 and 257 of the first directory. */
function tiffSize(view: DataView): { readonly width?: number; readonly height?: number } {
  const little = view.getUint8(0) === 0x49;
  if (view.getUint16(2, little) !== 42) return {};
  const directory = view.getUint32(4, little);
  const sizes = new Map<number, number>();
  for (let entry = 0; entry < view.getUint16(directory, little); entry += 1) {
    const at = directory + 2 + entry * 12;
    const isShort = view.getUint16(at + 2, little) === 3;
    sizes.set(view.getUint16(at, little), isShort ? view.getUint16(at + 8, little) : view.getUint32(at + 8, little));
  }
  const [width, height] = [sizes.get(256), sizes.get(257)];

  return width === undefined || height === undefined ? {} : { width, height };
}
