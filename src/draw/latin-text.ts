/** Bytes as a text in which each character is the byte at its place (a decoder named latin1 puts other characters at 0x80 to 0x9f). */
export function latinText(bytes: Uint8Array): string {
  return Array.from({ length: Math.ceil(bytes.length / piece) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * piece, (part + 1) * piece)),
  ).join('');
}

const piece = 8192;
