import { steps, under } from '../model/pointer.ts';
import { entriesOf, type YamlEntry } from './yaml-entries.ts';

/** Where a cursor stands in a text that is being written. Offsets in UTF-16 units. */
export interface YamlCursor {
  /** The word around the cursor; blank where there is none. */
  readonly start: number;
  readonly end: number;
  /** A key may stand here. */
  readonly key?: CursorKey;
  /** Pointer of the value that may stand here. */
  readonly value?: string;
}

export interface CursorKey {
  /** Pointer of its mapping. */
  readonly mapping: string;
  /** Keys that the mapping has already. */
  readonly taken: readonly string[];
  /** The mapping is written in brackets. */
  readonly flow: boolean;
  /** A colon follows already. */
  readonly closed: boolean;
}

/** A word that stands in no text. */
const probe = '\ue000\ue001';

/**
 * Where a cursor stands: the word around it is taken for a key, then for a value, and whatever the YAML library makes of that is so.
 * `undefined` in comments, inside of longer texts and before them.
 */
export function cursorAt(text: string, offset: number): YamlCursor | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const left = text.slice(lineStart, offset);
  if (/(^|\s)#/.test(left)) return undefined;

  const start = offset - (/[^\s,[\]{}:"']*$/.exec(left)?.[0].length ?? 0);
  const end = offset + (/^[^\s,[\]{}:"'#]*/.exec(text.slice(offset))?.[0].length ?? 0);
  const before = text.slice(lineStart, start).trimEnd();
  const closed = /^[ \t]*:(\s|$)/.test(text.slice(end));
  if (!closed && !/^["']?[ \t]*($|[\r\n,}\]]|#)/.test(text.slice(end))) return undefined;
  const first = /(^|[-,{[])$/.test(before);
  const key = first ? keyAt(text, start, end, closed) : undefined;
  const value = !closed && (first || /[:"']$/.test(before)) ? valueAt(text, start, end, before.endsWith(':') ? ' ' : '') : undefined;
  if (key === undefined && value === undefined) return undefined;

  return { start, end, ...(key === undefined ? {} : { key }), ...(value === undefined ? {} : { value }) };
}

function keyAt(text: string, start: number, end: number, closed: boolean): CursorKey | undefined {
  const found = probed(text, start, end, closed ? '' : ': ');
  if (found?.entry.key === undefined) return undefined;
  const { entry, entries } = found;
  const mapping = entry.pointer.slice(0, entry.pointer.lastIndexOf('/'));
  const taken = entries
    .filter(({ pointer }) => pointer.slice(0, pointer.lastIndexOf('/')) === mapping)
    .map(({ pointer }) => steps(pointer).at(-1) ?? '');

  return { mapping, taken: taken.filter((each) => each !== probe), flow: entry.flow, closed };
}

/** The pointer of the value that the probe becomes, plain or in quotes; `undefined` where it is a key, or stands in a block. */
function valueAt(text: string, start: number, end: number, gap: string): string | undefined {
  const entry = probed(text, start, end, '', gap)?.entry;

  return entry?.text === probe && (entry.value?.length ?? 0) <= probe.length + 2 ? entry.pointer : undefined;
}

/** The entry that the probe becomes when it stands in the place of the word: its key, or its whole value. */
function probed(
  text: string,
  start: number,
  end: number,
  after: string,
  gap = '',
): { entry: YamlEntry; entries: readonly YamlEntry[] } | undefined {
  const entries = entriesOf(`${text.slice(0, start)}${gap}${probe}${after}${text.slice(end)}`);
  const entry = entries.find(({ pointer, text: written }) => (after === '' && written === probe) || pointer.endsWith(under('', probe)));

  return entry === undefined ? undefined : { entry, entries };
}
