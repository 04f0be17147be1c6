import type { Value } from '../model/value.ts';
import { readPlainFlow, readPlainQuoted } from './plain-flow.ts';

/** A key at the beginning of what is left of a line, and what follows its colon. */
const entry = /^([^-?:,[\]{}#&*!|<>'"%@`\s][^\s,[\]{}:#"'`]{0,200}):(?: +(.*))?$/s;
/** A text without quotes that fills its line. */
const words = /^[^-?:,[\]{}#&*!|>'"%@`\s](?:[^:# ]|:(?=[^ ])|#| +(?=[^ #]))*/;
/** What may follow it. */
const rest = /^ *(?: #.*)?$/s;
const blank = /^ *(?:#|$)/;
/** Levels of indentation that are read here. */
const deepest = 16;

/** UTF-16 units of a file that is read here. */
const longest = 200_000;

interface State {
  readonly lines: readonly string[];
  index: number;
  /** Where on the line what is left of it begins. */
  column: number;
  /** Empty at the end of the text. */
  left: string;
}

/**
 * The value of a file in the plain dress that nearly all records wear: keys, lists, one-line texts and brackets, `|` texts.
 * It reads some ten times faster than the YAML library when the program has just started. For anything
 * else, and for anything doubtful, `undefined`: the library decides. What is returned is what the library would read.
 */
export function readPlainYaml(text: string): Value | undefined {
  if (text.length > longest || /[\t\r\ufeff]/.test(text)) return undefined;
  const state: State = { lines: text.split('\n'), index: -1, column: 0, left: '' };
  next(state);
  if (state.left === '' || state.column !== 0) return undefined;
  const value = readBlock(state, 0);

  return state.left === '' ? value : undefined;
}

/** Goes to the next line that is neither blank nor a comment. */
function next(state: State): void {
  for (state.index += 1; state.index < state.lines.length; state.index += 1) {
    const line = state.lines[state.index] ?? '';
    if (blank.test(line)) continue;
    state.column = indentOf(line);
    state.left = line.slice(state.column);
    return;
  }
  state.left = '';
}

function readBlock(state: State, depth: number): Value | undefined {
  if (depth > deepest) return undefined;

  return state.left.startsWith('- ') ? readList(state, depth) : readMapping(state, depth);
}

function readMapping(state: State, depth: number): Value | undefined {
  const { column } = state;
  const entries = new Map<string, Value>();
  while (state.left !== '' && state.column === column) {
    const [, key, written = ''] = entry.exec(state.left) ?? [];
    if (key === undefined || entries.has(key)) return undefined;
    const value = readValue(state, written, column, depth, true);
    if (value === undefined) return undefined;
    entries.set(key, value);
  }
  if (state.left !== '' && state.column > column) return undefined;

  return Object.freeze(Object.fromEntries(entries));
}

function readList(state: State, depth: number): Value | undefined {
  const { column } = state;
  const items: Value[] = [];
  while (state.left.startsWith('- ') && state.column === column) {
    const written = state.left.slice(2).replace(/^ +/, '');
    if (written === '' || written.startsWith('#')) return undefined;
    const isMapping = entry.test(written);
    if (isMapping) {
      state.column += state.left.length - written.length;
      state.left = written;
    }
    const value = isMapping ? readBlock(state, depth + 1) : readValue(state, written, column, depth, false);
    if (value === undefined) return undefined;
    items.push(value);
  }
  if (state.left !== '' && state.column > column) return undefined;

  return Object.freeze(items);
}

/** What is written after a colon or a dash of a collection in `column`, there or on the lines below; goes past it. */
function readValue(state: State, written: string, column: number, depth: number, isEntry: boolean): Value | undefined {
  if (written === '' || written.startsWith('#')) {
    next(state);
    const below = state.left !== '' && (state.column > column || (isEntry && state.column === column && state.left.startsWith('- ')));
    return below ? readBlock(state, depth + 1) : '';
  }
  if (written === '|' || written === '|-') return readLiteral(state, column);
  const value = readLine(written);
  next(state);

  return state.left !== '' && state.column > column ? undefined : value;
}

function readLine(written: string): Value | undefined {
  const first = written.charAt(0);
  if (first === '[' || first === '{') return readPlainFlow(written);
  if (first === '"' || first === "'") return readPlainQuoted(written);
  const found = words.exec(written)?.[0];

  return found !== undefined && rest.test(written.slice(found.length)) ? found : undefined;
}

/** The lines of a `|` text, without the line breaks that end it. */
function readLiteral(state: State, column: number): string | undefined {
  const start = state.index + 1;
  const indent = indentOf(state.lines[start] ?? '');
  const content: string[] = [];
  let index = start;
  for (; index < state.lines.length; index += 1) {
    const line = state.lines[index] ?? '';
    const own = indentOf(line);
    if (own === line.length) {
      if (own > indent) return undefined;
      content.push('');
    } else if (own >= indent) content.push(line.slice(indent));
    else if (own > column) return undefined;
    else break;
  }
  if (indent <= column || content[0] === '') return undefined;
  state.index = index - 1;
  next(state);

  return content.join('\n').replace(/\n+$/, '');
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;

  return indent;
}
