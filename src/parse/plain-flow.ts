import type { Value } from '../model/value.ts';

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
}

/** The value of a list or mapping in brackets that stands on one line; `undefined` for whatever is not quite plain. */
export function readPlainFlow(text: string): Value | undefined {
  const cursor: Cursor = { text, at: 0 };
  const value = readCollection(cursor, 0);

  return value !== undefined && take(cursor, end) !== undefined ? value : undefined;
}

/** The content of a quoted text without escapes that fills the line; `undefined` otherwise. */
export function readPlainQuoted(text: string): string | undefined {
  const cursor: Cursor = { text, at: 0 };
  const value = readQuoted(cursor);

  return value !== undefined && take(cursor, end) !== undefined ? value : undefined;
}

function readCollection(cursor: Cursor, depth: number): Value | undefined {
  if (depth > deepest) return undefined;

  return cursor.text.charAt(cursor.at) === '[' ? readList(cursor, depth) : readMapping(cursor, depth);
}

function readList(cursor: Cursor, depth: number): Value | undefined {
  const items: Value[] = [];
  do {
    cursor.at += 1;
    take(cursor, spaces);
    if (items.length === 0 && cursor.text.charAt(cursor.at) === ']') break;
    const item = readItem(cursor, depth);
    if (item === undefined || (typeof item === 'string' && item.includes('，'))) return undefined;
    items.push(item);
  } while (cursor.text.charAt(cursor.at) === ',');

  return closes(cursor, ']') ? Object.freeze(items) : undefined;
}

function readMapping(cursor: Cursor, depth: number): Value | undefined {
  const entries = new Map<string, Value>();
  do {
    cursor.at += 1;
    take(cursor, spaces);
    if (entries.size === 0 && cursor.text.charAt(cursor.at) === '}') break;
    const name = take(cursor, key)?.trimEnd().slice(0, -1);
    const value = name === undefined ? undefined : readItem(cursor, depth);
    if (name === undefined || value === undefined || entries.has(name)) return undefined;
    entries.set(name, value);
  } while (cursor.text.charAt(cursor.at) === ',');

  return closes(cursor, '}') ? Object.freeze(Object.fromEntries(entries)) : undefined;
}

/** A value and the spaces after it. */
function readItem(cursor: Cursor, depth: number): Value | undefined {
  const first = cursor.text.charAt(cursor.at);
  const value =
    first === '[' || first === '{' ? readCollection(cursor, depth + 1) : (readQuoted(cursor) ?? take(cursor, word)?.replace(/ +$/, ''));
  take(cursor, spaces);

  return value;
}

function readQuoted(cursor: Cursor): string | undefined {
  const plain = take(cursor, double);
  if (plain !== undefined) return plain.slice(1, -1);

  return take(cursor, single)?.slice(1, -1).replaceAll("''", "'");
}

function closes(cursor: Cursor, bracket: string): boolean {
  const found = cursor.text.charAt(cursor.at) === bracket;
  cursor.at += 1;

  return found;
}

function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;

  return found;
}
