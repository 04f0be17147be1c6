/**
 * Text of a tag file in its declared encoding; `undefined` where the bytes are not in it or the encoding is unknown.
 * A byte order mark decides between the orders of UTF-16 and is dropped.
 */
export function decodeText(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(labelFor(bytes, encoding), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** True for an encoding that this program can read. */
export function isEncoding(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}

/** UTF-16 without a mark is big-endian (RFC 2781 section 4.3). */
function labelFor(bytes: Uint8Array, encoding: string): string {
  if (!/^utf-?16$/i.test(encoding)) return encoding;

  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
}

/** Lines of a tag file, whatever ends them: LF, CR or CRLF (RFC 8493 section 2). The last line break begins no line. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\r|\n/);

  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
