import type { PDFName } from '@cantoo/pdf-lib';
import { longestName } from './walk-operators.ts';

/** The name of a font in UTF-8, as ISO 19005-2, 6.1.8, asks, without its slash: older programs write Chinese ones in GB 18030. */
export function fontName(name: PDFName): string {
  const bytes = name.asBytes();
  if (isUtf8(bytes)) return name.asString().slice(1);

  const characters = [...new TextDecoder('gb18030').decode(bytes)];
  while (encoded(characters).length > longestName) characters.pop();
  return Array.from(encoded(characters), escaped).join('');
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function encoded(characters: readonly string[]): Uint8Array {
  return new TextEncoder().encode(characters.join(''));
}

/** A byte as it may stand in a name (ISO 32000-1, 7.3.5). */
function escaped(byte: number): string {
  const character = String.fromCharCode(byte);
  return /[\w+-]/.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
