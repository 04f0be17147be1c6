export const algorithms = ['sha256', 'sha512', 'sm3'] as const;
/** Digest algorithms of a package: SHA-2 (FIPS 180-4) and SM3 (GB/T 32905). */
export type Algorithm = (typeof algorithms)[number];

/** Lower-case hexadecimal digests by algorithm. */
export type Digests = { readonly [name in Algorithm]?: string };
