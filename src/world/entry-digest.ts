import { createHash, getHashes, type Hash } from 'node:crypto';

const known = new Set(getHashes());

/** BagIt writes SHA3-256 as `sha3256`; the machine says `sha3-256`. */
const spellings: Readonly<Record<string, string>> = {
  sha512256: 'sha512-256',
  sha512224: 'sha512-224',
  sha3224: 'sha3-224',
  sha3256: 'sha3-256',
  sha3384: 'sha3-384',
  sha3512: 'sha3-512',
  blake2b512: 'blake2b512',
  blake2s256: 'blake2s256',
};

/** Running hashes for the algorithms of a BagIt package that this machine knows. */
export function startHashes(algorithms: readonly string[]): readonly (readonly [name: string, hash: Hash])[] {
  return algorithms.flatMap((name) => {
    const spelled = spellings[name] ?? name;

    return known.has(spelled) || spelled === 'sm3' ? [[name, createHash(spelled)] as const] : [];
  });
}

export function endHashes(hashes: ReturnType<typeof startHashes>): Readonly<Record<string, string>> {
  return Object.fromEntries(hashes.map(([name, hash]) => [name, hash.digest('hex')]));
}
