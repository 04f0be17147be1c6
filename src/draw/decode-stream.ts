import type { PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfLib } from './open-pdf.ts';

/** More than a page says in earnest, bytes. */
export const largestContent = 2 ** 25;
/** Bytes that are undone at a time: pdf-lib makes room for them, and for twice as many the next time, whether they come or not. */
const blocks = { least: 2 ** 10, most: 2 ** 16 };

/** A stream undone; `undefined` where it is broken or larger than `largestContent`. */
export function decodeStream(lib: PdfLib, stream: PDFRawStream): Uint8Array | undefined {
  try {
    const source = lib.decodePDFRawStream(stream);
    const block = Math.min(Math.max(stream.contents.length * 4, blocks.least), blocks.most);
    const parts: Uint8Array[] = [];
    let size = 0;
    for (let part = source.getBytes(block); part.length > 0 && size <= largestContent; part = source.getBytes(block)) {
      parts.push(Uint8Array.from(part));
      size += part.length;
    }
    return size > largestContent ? undefined : joinBytes(parts);
  } catch {
    return undefined;
  }
}

/** Pieces one behind another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
