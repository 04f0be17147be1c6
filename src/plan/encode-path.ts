/** A path as a manifest writes it: CR, LF and % percent-encoded, nothing else (RFC 8493 section 2.1.3). */
export function encodePath(path: string): string {
  return path.replace(/[\r\n%]/g, (character) => (character === '%' ? '%25' : character === '\r' ? '%0D' : '%0A'));
}
