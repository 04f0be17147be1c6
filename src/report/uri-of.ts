/**
 * A path as a URI reference (RFC 3986): relative as it was given, `file:///` where it is absolute. Bytes of a name that are no
 * UTF-8 (U+DC80–U+DCFF) are the bytes that they stand for.
 */
export function uriOf(path: string): string {
  const plain = path.replaceAll('\\', '/');
  const encoded = plain.split('/').map(encodeSegment).join('/');
  if (/^[A-Za-z]:\//.test(plain)) return `file:///${plain.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}`;
  if (plain.startsWith('/')) return `file://${encoded}`;

  return encoded;
}

function encodeSegment(segment: string): string {
  return [...segment]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code >= 0xdc80 && code <= 0xdcff) return `%${(code - 0xdc00).toString(16).toUpperCase()}`;
      return code >= 0xd800 && code <= 0xdfff ? '%EF%BF%BD' : encodeURIComponent(character);
    })
    .join('');
}
