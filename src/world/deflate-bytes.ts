import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

/** Compresses (zlib format, RFC 1950) on Node's threads; the same bytes as pdfkit's own compression. */
export async function deflateBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return promisify(deflate)(bytes);
}
