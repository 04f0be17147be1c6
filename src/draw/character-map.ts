import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { decodeStream } from './decode-stream.ts';
import { latinText } from './latin-text.ts';
import type { OpenPdf } from './open-pdf.ts';

/** A CMap or ToUnicode CMap: what its codes are (Adobe Technical Note 5014; ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CharacterMap {
  /** The codes of a string one after another; `undefined` where it is none of them. */
  codes(text: Uint8Array): Iterable<number | undefined>;
  /** CIDs by code. */
  readonly cids: ReadonlyMap<number, number>;
  /** The last CID that it tells. */
  readonly lastCid: number;
  /** Texts by code. */
  readonly texts: ReadonlyMap<number, string>;
  /** The direction of writing that it tells. */
  readonly mode: number;
  /** It goes on from another one. */
  readonly continues: boolean;
}

/** More codes than a font has in earnest, and more ranges in which they lie. */
const [mostCodes, mostSpaces] = [2 ** 18, 1000];

/** Reads a CMap from its stream. Throws where it cannot be read, or tells more codes than a font has. */
export function characterMap({ lib }: OpenPdf, stream: PDFRawStream): CharacterMap {
  const bytes = decodeStream(lib, stream);
  if (bytes === undefined) throw new Error('a map that cannot be read');
  const text = latinText(bytes).replace(/%[^\r\n]*/g, '');
  const told: Told = { spaces: [], cids: new Map(), texts: new Map(), lastCid: 0, codes: 0 };
  let kind = '';
  let words: string[] = [];
  for (const [word] of text.matchAll(/<[^<>]*>|\[[^[\]]*\]|[^\s<>[\]]+/g)) {
    if (begins.has(word)) [kind, words] = [word.slice('begin'.length), []];
    else if (kind !== '' && word === `end${kind}`) {
      take(told, kind, words);
      kind = '';
    } else if (kind !== '') words.push(word);
  }
  const [, mode = '0'] = /\/WMode\s+(\d+)/.exec(text) ?? [];
  const { codes: _, ...maps } = told;
  return { ...maps, codes: (shown) => codesOf(told.spaces, shown), mode: Number(mode), continues: /\busecmap\b/.test(text) };
}

const begins = new Set(['codespacerange', 'cidchar', 'cidrange', 'bfchar', 'bfrange'].map((kind) => `begin${kind}`));

interface Told {
  readonly spaces: Space[];
  readonly cids: Map<number, number>;
  readonly texts: Map<number, string>;
  lastCid: number;
  /** So many were told, those that were told before too: it is their number that takes the time. */
  codes: number;
}

/** Takes what stands between the words that begin and end a list. */
function take(told: Told, kind: string, words: readonly string[]): void {
  const step = kind === 'cidrange' || kind === 'bfrange' ? 3 : 2;
  for (let at = 0; at + step <= words.length; at += step) {
    const low = codeOf(words[at] ?? '');
    const high = kind.endsWith('range') ? codeOf(words[at + 1] ?? '') : low;
    const value = words[at + step - 1] ?? '';
    if (kind === 'codespacerange') {
      told.spaces.push({ length: digitsOf(value).length / 2, low, high });
      continue;
    }
    const cid = kind.startsWith('cid') ? Number(value) : undefined;
    if (cid !== undefined) told.lastCid = Math.max(told.lastCid, cid + high - low);
    told.codes += Math.max(high - low + 1, 1);
    if (told.spaces.length > mostSpaces || told.codes > mostCodes) throw new Error('a map beyond all measure');
    const listed = value.startsWith('[') ? (value.match(/<[^<>]*>/g) ?? []) : undefined;
    const first = cid === undefined && listed === undefined ? utf16(value) : '';
    for (let code = low; code <= high; code++) {
      if (cid !== undefined) told.cids.set(code, cid + code - low);
      else told.texts.set(code, listed === undefined ? later(first, code - low) : utf16(listed[code - low] ?? ''));
    }
  }
}

interface Space {
  /** Bytes of a code. */
  readonly length: number;
  readonly low: number;
  readonly high: number;
}

function* codesOf(spaces: readonly Space[], text: Uint8Array): Generator<number | undefined> {
  for (let at = 0; at < text.length; ) {
    let code = 0;
    let length = 0;
    let found = false;
    while (!found && length < 4 && at + length < text.length) {
      code = code * 256 + (text[at + length] ?? 0);
      length += 1;
      found = spaces.some((space) => space.length === length && isWithin(space, code));
    }
    yield found ? code : undefined;
    at += length;
  }
}

/** Each byte lies between those of both ends (9.7.6.2). */
function isWithin({ length, low, high }: Space, code: number): boolean {
  for (let byte = 0; byte < length; byte++) {
    const at = 256 ** byte;
    const [one, first, last] = [code, low, high].map((each) => Math.floor(each / at) % 256);
    if ((one ?? 0) < (first ?? 0) || (one ?? 0) > (last ?? 0)) return false;
  }
  return true;
}

function digitsOf(word: string): string {
  return word.replace(/[^0-9A-Fa-f]+/g, '');
}

function codeOf(word: string): number {
  const code = Number.parseInt(digitsOf(word), 16);
  if (!(code >= 0 && code < 2 ** 32)) throw new Error('a code that is none');
  return code;
}

/** UTF-16 in hex digits. */
function utf16(word: string): string {
  const digits = digitsOf(word);
  return String.fromCharCode(...(digits.match(/.{1,4}/g)?.slice(0, 512) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** The text that stands so many places behind another: its last unit grows. */
function later(text: string, places: number): string {
  return places === 0 || text === '' ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + places);
}

/** Texts by code that a font tells itself; none where it has no such map. Throws where that cannot be read. */
export function toUnicode(pdf: OpenPdf, font: PDFDict): ReadonlyMap<number, string> | undefined {
  const stream = font.lookup(pdf.lib.PDFName.of('ToUnicode'));

  return stream instanceof pdf.lib.PDFRawStream ? characterMap(pdf, stream).texts : undefined;
}
