const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A name as the file system spells it, as text: a byte that is no UTF-8 stands as U+DC80–U+DCFF, so that it survives. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return escapeBytes(bytes);
  }
}

/** What the file system wants to hear for a path that `decodeName` made: text, or bytes where it holds escaped ones. */
export function nativePath(path: string): string | Buffer {
  if (!/\p{Cs}/u.test(path)) return path;
  const parts = [...path].map((character) => {
    const code = character.codePointAt(0) ?? 0;

    return code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(character, 'utf8');
  });

  return Buffer.concat(parts);
}

function escapeBytes(bytes: Uint8Array): string {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const length = wholeCharacter(bytes, at);
    text += length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : decoder.decode(bytes.subarray(at, at + length));
    at += Math.max(length, 1);
  }

  return text;
}

function wholeCharacter(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  try {
    decoder.decode(bytes.subarray(at, at + length));

    return length;
  } catch {
    return 0;
  }
}
