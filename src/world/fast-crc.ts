import { crc32 } from 'node:zlib';

let done = false;

/**
 * Gives archiver the CRC-32 of Node's zlib in place of the one in JavaScript that its ZIP writer brings along
 * (`crc-32`, slower than SHA-256). Both compute the same; where npm installed two copies of the package, the slow one stays in use.
 */
export async function useFastCrc(): Promise<void> {
  if (done) return;
  done = true;
  const { default: package_ } = await import('crc-32');
  const slow = package_.buf;
  package_.buf = (bytes, seed) => {
    if (!(bytes instanceof Uint8Array)) return slow(bytes, seed);

    return crc32(bytes, typeof seed === 'number' ? seed >>> 0 : 0) | 0;
  };
}
