import type { PdfLib } from './open-pdf.ts';

/** Bytes of one stream undone: more is a bomb. */
const largest = 2 ** 27;

interface Decoder {
  ensureBuffer(size: number): Uint8Array;
}

/** Lets pdf-lib's decoders of streams throw where what they undo grows beyond all measure. */
export function limitDecoding(lib: PdfLib): void {
  const context = lib.PDFContext.create();
  const stream = lib.PDFRawStream.of(context.obj({ Filter: 'FlateDecode' }), new Uint8Array([0x78, 0x9c, 3, 0, 0, 0, 0, 1]));
  const decoder: Decoder | null = Object.getPrototypeOf(Object.getPrototypeOf(lib.decodePDFRawStream(stream)));
  if (decoder === null || limited.has(decoder)) return;

  const { ensureBuffer } = decoder;
  limited.add(decoder);
  decoder.ensureBuffer = function (size) {
    if (size > largest) throw new Error('a stream beyond all measure');
    return ensureBuffer.call(this, size);
  };
}

const limited = new WeakSet<object>();
