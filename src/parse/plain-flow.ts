import type { Value } from '../model/value.ts';
import type { Piece, Places } from './plain-places.ts';
import type { Span } from './yaml-locate.ts';

/** A text without quotes: up to a bracket, a comma, or a colon that would make it a key. */
const word = /[^-?:,[\]{}#&*!|>'"%@`\s](?:[^,[\]{}:#]|:(?=[^ ,[\]{}:#]))*/y;
const double = /"[^"\\]*"/y;
const single = /'(?:[^']|'')*'/y;
const key = /([^-?:,[\]{}#&*!|<>'"%@`\s][^\s,[\]{}:#"'`]*): +/y;
const spaces = / */y;
/** Nothing, or a comment. */
const end = / *(?: #.*)?$/sy;
/** Levels of brackets that are read here. */
const deepest = 8;

interface Cursor {
  readonly text: string;
  at: number;
  /** Where the text begins in its file, and the places that are noted. */
  readonly offset: number;
  readonly places?: Places | undefined;
  /** Where the last text stood that was read as an item. */
  item?: Span;
}

/**
 * The value of a list or mapping in brackets that stands on one line; `undefined` for whatever is not quite plain. `offset`: where the text
 * begins in the file whose places are noted.
 */
export function readPlainFlow(text: string, offset = 0, places?: Places): Value | undefined {
  const cursor: Cursor = { text, at: 0, offset, places };
  const value = readCollection(cursor, 0);

  return value !== undefined && take(cursor, end) !== undefined ? value : undefined;
}

/** The content of a quoted text without escapes that fills the line; `undefined` otherwise. */
export function readPlainQuoted(text: string): string | undefined {
  const cursor: Cursor = { text, at: 0, offset: 0 };
  const value = readQuoted(cursor);

  return value !== undefined && take(cursor, end) !== undefined ? value : undefined;
}

function readCollection(cursor: Cursor, depth: number): Value | undefined {
  if (depth > deepest) return undefined;

  return cursor.text.charAt(cursor.at) === '[' ? readList(cursor, depth) : readMapping(cursor, depth);
}

function readList(cursor: Cursor, depth: number): Value | undefined {
  const items: Value[] = [];
  const pieces = cursor.places && new Map<string, Piece>();
  const start = cursor.at;
  do {
    cursor.at += 1;
    take(cursor, spaces);
    if (items.length === 0 && cursor.text.charAt(cursor.at) === ']') break;
    const item = readItem(cursor, depth);
    if (item === undefined || (typeof item === 'string' && item.includes('，'))) return undefined;
    pieces?.set(String(items.length), textOf(cursor, item));
    items.push(item);
  } while (cursor.text.charAt(cursor.at) === ',');
  if (!closes(cursor, ']')) return undefined;
  if (pieces !== undefined)
    cursor.places?.set(items, { whole: { offset: cursor.offset + start, length: cursor.at - start }, entries: pieces });

  return Object.freeze(items);
}

function readMapping(cursor: Cursor, depth: number): Value | undefined {
  const entries = new Map<string, Value>();
  const pieces = cursor.places && new Map<string, Piece>();
  do {
    cursor.at += 1;
    take(cursor, spaces);
    if (entries.size === 0 && cursor.text.charAt(cursor.at) === '}') break;
    const begin = cursor.offset + cursor.at;
    const name = take(cursor, key)?.trimEnd().slice(0, -1);
    const value = name === undefined ? undefined : readItem(cursor, depth);
    if (name === undefined || value === undefined || entries.has(name)) return undefined;
    pieces?.set(name, { key: { offset: begin, length: name.length }, ...textOf(cursor, value) });
    entries.set(name, value);
  } while (cursor.text.charAt(cursor.at) === ',');
  if (!closes(cursor, '}')) return undefined;
  const tree = Object.freeze(Object.fromEntries(entries));
  if (pieces !== undefined) cursor.places?.set(tree, { entries: pieces });

  return tree;
}

/** A value and the spaces after it. */
function readItem(cursor: Cursor, depth: number): Value | undefined {
  const first = cursor.text.charAt(cursor.at);
  const begin = cursor.at;
  const value =
    first === '[' || first === '{' ? readCollection(cursor, depth + 1) : (readQuoted(cursor) ?? take(cursor, word)?.replace(/ +$/, ''));
  if (cursor.places !== undefined) {
    const length = first === '"' || first === "'" || typeof value !== 'string' ? cursor.at - begin : value.length;
    cursor.item = { offset: cursor.offset + begin, length };
  }
  take(cursor, spaces);

  return value;
}

function textOf({ item }: Cursor, value: Value): Piece {
  return typeof value === 'string' && item !== undefined ? { text: item } : {};
}

function readQuoted(cursor: Cursor): string | undefined {
  const first = cursor.text.charAt(cursor.at);
  if (first !== '"' && first !== "'") return undefined;
  const plain = take(cursor, double);
  if (plain !== undefined) return plain.slice(1, -1);

  return take(cursor, single)?.slice(1, -1).replaceAll("''", "'");
}

function closes(cursor: Cursor, bracket: string): boolean {
  const found = cursor.text.charAt(cursor.at) === bracket;
  cursor.at += 1;

  return found;
}

/** Goes past what a sticky pattern matches; it is asked where it ends, which makes no list of matches. */
function take(cursor: Cursor, pattern: RegExp): string | undefined {
  const start = cursor.at;
  pattern.lastIndex = start;
  if (!pattern.test(cursor.text)) return undefined;
  cursor.at = pattern.lastIndex;

  return cursor.text.slice(start, cursor.at);
}
