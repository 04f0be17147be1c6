import { promisify } from 'node:util';
import { deflate, deflateSync } from 'node:zlib';

/**
 * Compresses (zlib format, RFC 1950), on Node's threads what is worth the way there: a few kilobytes take less time than to hand them over,
 * and no window that is larger than they are. The same bytes give the same bytes.
 */
export async function deflateBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return bytes.length <= few ? deflateSync(bytes, { windowBits }) : promisify(deflate)(bytes);
}

const windowBits = 13;
const few = 2 ** windowBits;
