const lengths: Readonly<Record<string, number>> = {
  md5: 32,
  sha1: 40,
  sha224: 56,
  sha256: 64,
  sha384: 96,
  sha512: 128,
  sha3224: 56,
  sha3256: 64,
  sha3384: 96,
  sha3512: 128,
  sm3: 64,
};

/** How many hexadecimal digits a digest has; `undefined` for an algorithm that we do not know by name. */
export function digestLength(algorithm: string): number | undefined {
  return lengths[algorithm];
}
