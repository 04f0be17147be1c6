import type { PDFDict } from '@cantoo/pdf-lib';
import type { ShownText } from './judge-font.ts';
import type { ImageReason } from './judge-page.ts';
import { latinText } from './latin-text.ts';
import type { OpenPdf, PdfLib } from './open-pdf.ts';
import { unseen } from './unseen-text.ts';
import { walkOperators } from './walk-operators.ts';

/** What a stream of operators is judged by. */
export interface ContentDesk {
  readonly pdf: OpenPdf;
  /** What is shown in a font. */
  readonly font: (font: PDFDict) => ShownText;
  /** Called for each thing that PDF/A forbids. */
  readonly forbid: (reason: ImageReason) => void;
}

/** Rendering intents that there are (ISO 32000-1, 8.6.5.8). */
export const intents = new Set(['/RelativeColorimetric', '/AbsoluteColorimetric', '/Perceptual', '/Saturation']);
/** Filters of inline images, but for LZW (ISO 19005-2, 6.1.10). */
const inlineFilters = new Set(
  '/ASCIIHexDecode /AHx /ASCII85Decode /A85 /FlateDecode /Fl /RunLengthDecode /RL /CCITTFaxDecode /CCF /DCTDecode /DCT'.split(' '),
);
/** Colour spaces that need no entry in the resources. */
const spaces = new Set('/DeviceGray /DeviceRGB /DeviceCMYK /Pattern /G /RGB /CMYK /I /Indexed'.split(' '));
const inks = new Set(['/DeviceCMYK', '/CMYK']);
/** The category of resources that an operator names (ISO 32000-1, 7.8.3). */
const categories: ReadonlyMap<string, string> = new Map([
  ['gs', 'ExtGState'],
  ['cs', 'ColorSpace'],
  ['CS', 'ColorSpace'],
  ['scn', 'Pattern'],
  ['SCN', 'Pattern'],
  ['sh', 'Shading'],
  ['Do', 'XObject'],
  ['Tf', 'Font'],
  ['BDC', 'Properties'],
  ['DP', 'Properties'],
]);

/**
 * Judges a stream of operators with the resources of its own: operators and words (ISO 19005-2, 6.2.2, 6.1.13), inks (6.2.4.3), intents
 * (6.2.6), inline images (6.1.10), names that the resources do not hold (6.2.2), languages (6.7.4) and the text that it shows (6.2.11).
 */
export function judgeContent(desk: ContentDesk, content: Uint8Array, resources: PDFDict | undefined): void {
  const { pdf, forbid } = desk;
  const { lib } = pdf;
  const saved: TextState[] = [];
  let state: TextState = { show: undefined, mode: 0 };
  const named = (operator: string, name: string) => {
    const category = resources?.lookup(lib.PDFName.of(categories.get(operator) ?? ''));
    return category instanceof lib.PDFDict
      ? category.lookup(lib.PDFName.of(name.slice(1).replace(/#[0-9a-f]{2}/gi, inCapitals)))
      : undefined;
  };
  const show = (words: readonly string[]) => {
    for (const word of words) {
      const text = stringIn(lib, word);
      if (text === undefined || text.length === 0) continue;
      const fault = state.show === undefined ? 'glyph' : state.show(text, state.mode === unseen);
      if (fault !== undefined) forbid(fault);
    }
  };

  const lawful = walkOperators(latinText(content), (operator, operands) => {
    const last = operands.at(-1) ?? '';
    const colour = operator === 'cs' || operator === 'CS';
    if (categories.has(operator) && last.startsWith('/') && !(colour && spaces.has(last)) && named(operator, last) === undefined)
      forbid('feature');
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'Tf') {
      const font = named('Tf', operands.at(-2) ?? '');
      state = { ...state, show: font instanceof lib.PDFDict ? desk.font(font) : undefined };
    } else if (operator === 'gs') {
      const set = named('gs', last);
      const list = set instanceof lib.PDFDict ? set.lookup(lib.PDFName.of('Font')) : undefined;
      const font = list instanceof lib.PDFArray ? list.lookup(0) : undefined;
      if (font instanceof lib.PDFDict) state = { ...state, show: desk.font(font) };
    } else if (operator === 'Tr') state = { ...state, mode: Number(last) };
    else if (operator === 'Tj' || operator === "'" || operator === '"') show([last]);
    else if (operator === 'TJ') show(operands);
    else if (operator === 'k' || operator === 'K' || (colour && inks.has(last))) forbid('ink');
    else if (operator === 'ri' && !intents.has(last)) forbid('feature');
    else if (operator === 'ID') judgeInline(desk, operands);
    else if (operator === 'BDC' || operator === 'DP') judgeMark(desk, operands);
  });
  if (!lawful) forbid('feature');
}

/** pdf-lib undoes the bytes of a name where their figures are capitals only; both are lawful (ISO 32000-1, 7.3.5). */
function inCapitals(byte: string): string {
  return byte.toUpperCase();
}

interface TextState {
  readonly show: ShownText | undefined;
  readonly mode: number;
}

function judgeInline({ forbid }: ContentDesk, words: readonly string[]): void {
  const entries = entriesOf(words);
  const entry = (...keys: readonly string[]) => keys.flatMap((key) => entries.get(key) ?? []);
  if (entry('/F', '/Filter').some((name) => name.startsWith('/') && !inlineFilters.has(name))) forbid('filter');
  if (entry('/CS', '/ColorSpace').some((name) => inks.has(name))) forbid('ink');
  if (entry('/I', '/Interpolate').includes('true') || entry('/Intent').some((name) => !intents.has(name))) forbid('feature');
}

/** A dictionary's words by its keys; those of a list without its brackets. */
function entriesOf(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const entries = new Map<string, string[]>();
  let [key, depth] = ['', 0];
  for (const word of words) {
    if (word === '[' || word === '<<') depth += 1;
    else if (word === ']' || word === '>>') depth -= 1;
    else if (key === '') {
      key = word;
      continue;
    } else entries.set(key, [...(entries.get(key) ?? []), word]);
    if (depth === 0) key = '';
  }
  return entries;
}

/** What marks a part of the content may say in which language it is, and which text. */
function judgeMark({ pdf: { lib }, forbid }: ContentDesk, words: readonly string[]): void {
  const language = stringIn(lib, words[words.indexOf('/Lang') + 1] ?? '');
  if (words.includes('/Lang') && language !== undefined && !isLanguage(decoded(lib, language))) forbid('feature');
}

/** A tag of a language, such as zh-CN, or nothing (RFC 3066; ISO 19005-2, 6.7.4). */
export function isLanguage(tag: string): boolean {
  return /^(?:[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)?$/.test(tag);
}

function decoded(lib: PdfLib, bytes: Uint8Array): string {
  return lib.PDFHexString.of(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')).decodeText();
}

/** The bytes of a string; `undefined` where a word is none. */
function stringIn(lib: PdfLib, word: string): Uint8Array | undefined {
  if (word.startsWith('(')) return lib.PDFString.of(word.slice(1, -1)).asBytes();
  return word.startsWith('<') && word !== '<<' ? lib.PDFHexString.of(word.slice(1, -1)).asBytes() : undefined;
}
