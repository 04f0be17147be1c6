import type { Format } from './format.ts';

/** A SHA-256 digest in 64 lower-case hexadecimal figures. */
export const sha256: Format = {
  name: 'sha256',
  title: { zh: 'SHA-256', en: 'SHA-256' },
  fault(text) {
    return /^[0-9a-f]{64}$/.test(text)
      ? undefined
      : { zh: 'SHA-256 是 64 位小写十六进制数字', en: 'a SHA-256 is 64 lower-case hexadecimal figures' };
  },
};
