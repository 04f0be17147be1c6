import type { FontProgram } from './font-program.ts';
import { latinText } from './latin-text.ts';

/**
 * A Type 1 font program (Adobe Type 1 Font Format, 1990): its encoding and matrix stand in clear text, its glyphs are encrypted twice.
 * `undefined` where it holds no glyphs.
 */
export function type1Program(bytes: Uint8Array): FontProgram | undefined {
  const text = latinText(bytes);
  const marked = text.indexOf('eexec');
  if (marked < 0) return undefined;

  const clear = text.slice(0, marked);
  const hidden = decrypted(cipherOf(bytes, marked + 'eexec'.length), eexecKey, 4);
  const glyphs = glyphsOf(hidden);
  if (glyphs.length === 0) return undefined;

  const [, matrix = '0.001'] = /\/FontMatrix\s*\[\s*([\d.eE+-]+)/.exec(clear) ?? [];
  const scale = Number(matrix) * 1000;
  return {
    count: glyphs.length,
    width(glyph) {
      const width = widthOf(glyphs[glyph]?.code ?? new Uint8Array());
      return width === undefined ? undefined : width * scale;
    },
    names: new Map(glyphs.map(({ name }, index) => [name, index])),
    encoding: encodingOf(clear),
  };
}

const [eexecKey, glyphKey] = [55_665, 4330];

/** Bytes behind the word that says that they are encrypted; they may be written as hex digits. */
function cipherOf(bytes: Uint8Array, from: number): Uint8Array {
  let at = from;
  while (at < bytes.length && [0x20, 0x09, 0x0d, 0x0a].includes(bytes[at] ?? 0)) at += 1;
  const begin = latinText(bytes.subarray(at, at + 4));
  if (!/^[0-9A-Fa-f]{4}$/.test(begin)) return bytes.subarray(at);

  const digits = latinText(bytes.subarray(at)).replace(/[^0-9A-Fa-f]+/g, '');
  return Uint8Array.from({ length: digits.length >> 1 }, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16));
}

/** Chapter 7; the first `dropped` bytes mean nothing. */
function decrypted(cipher: Uint8Array, key: number, dropped: number): Uint8Array {
  const plain = new Uint8Array(cipher.length);
  let state = key;
  for (const [at, byte] of cipher.entries()) {
    plain[at] = byte ^ (state >> 8);
    state = ((byte + state) * 52_845 + 22_719) & 0xffff;
  }
  return plain.subarray(dropped);
}

interface Glyph {
  readonly name: string;
  readonly code: Uint8Array;
}

/** The glyphs of the private part: a name, the length of its code, a word, a blank, and the code. */
function glyphsOf(hidden: Uint8Array): readonly Glyph[] {
  const text = latinText(hidden);
  const [, dropped = '4'] = /\/lenIV\s+(-?\d+)/.exec(text) ?? [];
  const entry = /\/([^\s()<>[\]{}/%]+)\s+(\d{1,6})\s+\S+ /g;
  entry.lastIndex = Math.max(text.indexOf('/CharStrings'), 0) + '/CharStrings'.length;
  const glyphs: Glyph[] = [];
  for (let found = entry.exec(text); found !== null && glyphs.length < 65_536; found = entry.exec(text)) {
    const [, name = '', length = '0'] = found;
    const code = hidden.subarray(entry.lastIndex, entry.lastIndex + Number(length));
    glyphs.push({ name, code: Number(dropped) < 0 ? code : decrypted(code, glyphKey, Number(dropped)) });
    entry.lastIndex += Number(length);
  }
  return glyphs;
}

/** The width that a glyph's code sets first of all (6.4); `undefined` where it does otherwise. */
function widthOf(code: Uint8Array): number | undefined {
  const view = new DataView(code.buffer, code.byteOffset, code.byteLength);
  const stack: number[] = [];
  for (let at = 0; at < code.length && stack.length <= 24; ) {
    const byte = code[at] ?? 0;
    const next = code[at + 1] ?? 0;
    if (byte === 13) return stack[1];
    if (byte === 12 && next === 7) return stack[2];
    if (byte === 12 && next === 12) {
      const divisor = stack.pop() ?? 1;
      stack.push((stack.pop() ?? 0) / divisor);
      at += 2;
    } else if (byte < 32) return undefined;
    else if (byte <= 246) {
      stack.push(byte - 139);
      at += 1;
    } else if (byte < 255) {
      stack.push(byte <= 250 ? (byte - 247) * 256 + next + 108 : -(byte - 251) * 256 - next - 108);
      at += 2;
    } else {
      if (at + 5 > code.length) return undefined;
      stack.push(view.getInt32(at + 1));
      at += 5;
    }
  }
  return undefined;
}

/** Names by code; none where it is the standard encoding. */
function encodingOf(clear: string): readonly (string | undefined)[] | undefined {
  const from = clear.indexOf('/Encoding');
  if (from < 0 || /^\/Encoding\s+StandardEncoding\b/.test(clear.slice(from, from + 100))) return undefined;

  const names: (string | undefined)[] = Array.from({ length: 256 });
  for (const [, code = '', name = ''] of clear.slice(from).matchAll(/\bdup\s+(\d{1,3})\s*\/([^\s()<>[\]{}/%]+)\s+put\b/g))
    names[Number(code)] = name;
  return names;
}
