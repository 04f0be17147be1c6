import type { Tree, Value } from '../model/value.ts';

/** What the readers of templates share: the file at hand, the pieces that others may use, and where faults go. */
export interface Reading {
  readonly file: string;
  /** templates/pieces/ by name: lists of parts. */
  readonly pieces: ReadonlyMap<string, Value>;
  readonly fault: (pointer: string, fact: string) => void;
}

/** The value as text; the default where it is absent. A list or mapping is a fault. */
export function readText(value: Value | undefined, otherwise: string, pointer: string, reading: Reading): string {
  if (value === undefined) return otherwise;
  if (typeof value === 'string') return value;

  reading.fault(pointer, '应当是文字');
  return otherwise;
}

/** The value as a number; the default where it is absent. */
export function readNumber(value: Value | undefined, otherwise: number, pointer: string, reading: Reading): number {
  const number = Number(value === undefined ? otherwise : readText(value, '', pointer, reading));
  if (Number.isFinite(number)) return number;

  reading.fault(pointer, '应当是数字');
  return otherwise;
}

/** The value as a list; a single text is a list of one. */
export function readList(value: Value | undefined, pointer: string, reading: Reading): readonly Value[] {
  if (value === undefined) return [];
  if (isList(value)) return value;
  if (typeof value === 'string') return [value];

  reading.fault(pointer, '应当是列表');
  return [];
}

/** The value as a mapping whose keys are among those that are known. */
export function readTree(value: Value | undefined, known: readonly string[], pointer: string, reading: Reading): Tree {
  if (value === undefined) return {};
  if (typeof value === 'string' || isList(value)) {
    reading.fault(pointer, '应当是键和值');
    return {};
  }
  for (const key of Object.keys(value)) {
    if (known.length > 0 && !known.includes(key)) reading.fault(`${pointer}/${key}`, `不认识的键 ${key}`);
  }
  return value;
}

/** One of a closed list of words, or nothing. */
export function readWord<Word extends string>(
  value: Value | undefined,
  words: readonly Word[],
  pointer: string,
  reading: Reading,
): Word | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) reading.fault(pointer, `应当是 ${words.join('、')} 之一`);

  return found;
}

/** When a part or a row is printed. */
export function readCondition(
  tree: Tree,
  pointer: string,
  reading: Reading,
): { readonly where?: string; readonly unless?: string; readonly blank?: false | 'only' } {
  const binding = (key: 'where' | 'unless') =>
    tree[key] === undefined ? {} : { [key]: readText(tree[key], '', `${pointer}/${key}`, reading) };
  const word = readWord(tree.blank, ['yes', 'no', 'only'], `${pointer}/blank`, reading);
  const blank = word === 'no' ? { blank: false as const } : word === 'only' ? { blank: word } : {};
  return { ...binding('where'), ...binding('unless'), ...blank };
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
