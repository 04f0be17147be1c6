export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-8-damaged' | 'gb18030' | 'utf-16le' | 'utf-16be' | 'binary';

/** A text and how its bytes were written. `binary` has no text. */
export interface Recognised {
  readonly encoding: Encoding;
  readonly text: string;
}

/** Tells the encoding of a source file by its bytes and decodes it; the mark at its beginning is no part of the text. */
export function recogniseEncoding(bytes: Uint8Array): Recognised {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return wide('utf-16le', bytes.subarray(2)) ?? binary;
  if (first === 0xfe && second === 0xff) return wide('utf-16be', bytes.subarray(2)) ?? binary;
  const bom = first === 0xef && second === 0xbb && third === 0xbf;
  const body = bom ? bytes.subarray(3) : bytes;

  const text = decode('utf-8', body);
  if (text !== undefined && !isMostlyNul(text)) return { encoding: bom ? 'utf-8-bom' : 'utf-8', text };

  return (body.includes(0) ? (wide('utf-16le', body) ?? wide('utf-16be', body)) : narrow(body)) ?? binary;
}

const binary: Recognised = { encoding: 'binary', text: '' };

/** Damaged UTF-8 still holds more whole characters than broken ones; a GBK text read as UTF-8 holds next to none. */
function narrow(bytes: Uint8Array): Recognised | undefined {
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const broken = count(lossy, /\ufffd/g);
  const whole = count(lossy, /[^\u0000-\u007f\ufffd]/gu);
  const damaged: Recognised | undefined =
    isText(lossy) && broken * 10 <= lossy.length ? { encoding: 'utf-8-damaged', text: lossy } : undefined;
  if (whole > broken) return damaged;

  const text = decode('gb18030', bytes);

  return text !== undefined && isText(text) ? { encoding: 'gb18030', text } : damaged;
}

function wide(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Recognised | undefined {
  const text = decode(encoding, bytes);

  return text !== undefined && isText(text) && count(text, /[\p{Script=Han}\u0000-\u007f]/gu) * 2 >= text.length
    ? { encoding, text }
    : undefined;
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** An ASCII text in UTF-16 is valid UTF-8, with a NUL at every other place. */
function isMostlyNul(text: string): boolean {
  return text.includes('\0') && count(text, /\0/g) * 4 >= text.length;
}

/** Hardly any control characters. */
function isText(text: string): boolean {
  return count(text, /[\u0000-\u0008\u000e-\u001f\u007f]/g) * 100 <= text.length;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
