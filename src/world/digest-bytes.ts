import { createHash } from 'node:crypto';
import type { Algorithm, Digests } from '../model/digest.ts';

/** Digests of bytes in memory. */
export function digestBytes(bytes: Uint8Array, algorithms: readonly Algorithm[]): Digests {
  return Object.fromEntries(algorithms.map((name) => [name, createHash(name).update(bytes).digest('hex')]));
}
