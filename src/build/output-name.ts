const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;

/**
 * The name under which a case's outputs are written: its 案号 with whatever a file system of any kind
 * refuses replaced by `_`, at most 200 bytes of UTF-8.
 */
export function outputName(number: string): string {
  const plain = [...number.normalize('NFC').trim()].map((character) => (isRefused(character) ? '_' : character)).join('');
  const short = cut(plain, 200).replace(/[. ]+$/, (tail) => '_'.repeat(tail.length));
  if (short === '') return '_';

  return reserved.test(short) || short.startsWith('.') ? `_${short}` : short;
}

function isRefused(character: string): boolean {
  return '\\/:*?"<>|'.includes(character) || /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character);
}

function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += encoder.encode(character).length;
    if (length > bytes) break;
    kept += character;
  }

  return kept;
}
