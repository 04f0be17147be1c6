import type { Value } from '../model/value.ts';
import { readPlainFlow, readPlainQuoted } from './plain-flow.ts';
import type { Piece, Places } from './plain-places.ts';
import type { Span } from './yaml-locate.ts';

/** A key with its colon. These are sticky, and asked where they end: what they match is mostly not needed as a text of its own. */
const keyed = /[^-?:,[\]{}#&*!|<>'"%@`\s][^\s,[\]{}:#"'`]{0,200}:(?= |$)/y;
/** A text without quotes that fills its line. */
const words = /[^-?:,[\]{}#&*!|>'"%@`\s](?:[^:# ]|:(?=[^ ])|#| +(?=[^ #]))*/y;
/** What may follow it. */
const rest = / *(?: #.*)?$/sy;
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
  /** Where each line begins, and the places that are noted, where they are. */
  readonly starts: readonly number[];
  readonly places?: Places | undefined;
  /** Where the last value stood that is a text. */
  text?: Span | undefined;
}

/**
 * The value of a file in the plain dress that nearly all records wear: keys, lists, one-line texts and brackets, `|` texts.
 * It reads some ten times faster than the YAML library when the program has just started. For anything
 * else, and for anything doubtful, `undefined`: the library decides. What is returned is what the library would read. `places` is filled
 * with the places of everything.
 */
export function readPlainYaml(text: string, places?: Places): Value | undefined {
  if (text.length > longest || /[\t\r\ufeff]/.test(text)) return undefined;
  const lines = text.split('\n');
  const state: State = { lines, index: -1, column: 0, left: '', starts: places === undefined ? [] : startsOf(lines), places };
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
  const pieces = state.places && new Map<string, Piece>();
  while (state.left !== '' && state.column === column) {
    const colon = endOf(keyed, state.left, 0) - 1;
    const key = state.left.slice(0, Math.max(0, colon));
    if (key === '' || entries.has(key)) return undefined;
    const begin = offsetOf(state, column);
    const value = readValue(state, withoutIndent(state.left.slice(colon + 1)), column, depth, true);
    if (value === undefined) return undefined;
    pieces?.set(key, { key: { offset: begin, length: key.length }, ...textOf(state, value) });
    entries.set(key, value);
  }
  if (state.left !== '' && state.column > column) return undefined;
  const tree = Object.freeze(Object.fromEntries(entries));
  if (pieces !== undefined) state.places?.set(tree, { entries: pieces });

  return tree;
}

function readList(state: State, depth: number): Value | undefined {
  const { column } = state;
  const items: Value[] = [];
  const pieces = state.places && new Map<string, Piece>();
  while (state.left.startsWith('- ') && state.column === column) {
    const written = withoutIndent(state.left.slice(2));
    if (written === '' || written.startsWith('#')) return undefined;
    const isMapping = endOf(keyed, written, 0) > 0;
    if (isMapping) {
      state.column += state.left.length - written.length;
      state.left = written;
    }
    const value = isMapping ? readBlock(state, depth + 1) : readValue(state, written, column, depth, false);
    if (value === undefined) return undefined;
    pieces?.set(String(items.length), textOf(state, value));
    items.push(value);
  }
  if (state.left !== '' && state.column > column) return undefined;
  if (pieces !== undefined) state.places?.set(items, { entries: pieces });

  return Object.freeze(items);
}

/** What is written after a colon or a dash of a collection in `column`, there or on the lines below; goes past it. */
function readValue(state: State, written: string, column: number, depth: number, isEntry: boolean): Value | undefined {
  if (written === '' || written.startsWith('#')) {
    next(state);
    const below = state.left !== '' && (state.column > column || (isEntry && state.column === column && state.left.startsWith('- ')));
    const value = below ? readBlock(state, depth + 1) : '';
    state.text = undefined;
    return value;
  }
  const offset = offsetOf(state, state.column + state.left.length - written.length);
  if (written === '|' || written === '|-') {
    return readLiteral(state, column, offset);
  }
  const value = readLine(written, offset, state.places);
  if (state.places !== undefined) state.text = { offset, length: lengthOf(written, value) };
  next(state);

  return state.left !== '' && state.column > column ? undefined : value;
}

function readLine(written: string, offset: number, places: Places | undefined): Value | undefined {
  const first = written.charAt(0);
  if (first === '[' || first === '{') return readPlainFlow(written, offset, places);
  if (first === '"' || first === "'") return readPlainQuoted(written);
  const end = endOf(words, written, 0);

  return end > 0 && endOf(rest, written, end) === written.length ? written.slice(0, end) : undefined;
}

/** Where a sticky pattern ends that begins at some place; -1 where it does not stand there. */
function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;

  return pattern.test(text) ? pattern.lastIndex : -1;
}

function withoutIndent(text: string): string {
  return text.slice(indentOf(text));
}

/** UTF-16 units of a text as it is written: with its quotes, without what follows. */
function lengthOf(written: string, value: Value | undefined): number {
  if (typeof value !== 'string') return 0;
  const [quote] = written;
  if (quote !== '"' && quote !== "'") return value.length;

  return value.length + 2 + (quote === "'" ? value.split("'").length - 1 : 0);
}

function textOf({ text }: State, value: Value): Piece {
  return typeof value === 'string' && text !== undefined ? { text } : {};
}

/** Of a column of the present line. */
function offsetOf({ places, starts, index }: State, column: number): number {
  return places === undefined ? 0 : (starts[index] ?? 0) + column;
}

function startsOf(lines: readonly string[]): readonly number[] {
  let start = 0;
  return lines.map(({ length }) => {
    const own = start;
    start += length + 1;
    return own;
  });
}

/** The lines of a `|` text that begins at `offset`, without the line breaks that end it. */
function readLiteral(state: State, column: number, offset: number): string | undefined {
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
  const end = offsetOf(state, (state.lines[index - 1] ?? '').length);
  next(state);
  if (state.places !== undefined) state.text = { offset, length: end - offset };

  return content.join('\n').replace(/\n+$/, '');
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;

  return indent;
}
