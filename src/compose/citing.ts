import { isTree } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';

/** An item that stands on a sheet of the case: its number there, and how documents call that number, or a stretch of numbers (2至5). */
export interface Cited {
  readonly sheet: string;
  readonly number: number;
  called(numbers: string): string;
}

type ByPath = ReadonlyMap<string, Cited>;

/** A record as it is printed: the files that it names under 音像 are called what the sheets of the case call them (`cited`); others keep their path. */
export function citing(data: Tree, cited: ByPath): Tree {
  if (cited.size === 0) return data;

  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, key === '音像' ? cite(value, cited) : within(value, cited)]));
}

function cite(value: Value, cited: ByPath): Value {
  if (typeof value === 'string') return called(cited.get(value), 1) ?? value;

  return isTree(value) ? citing(value, cited) : citeList(value, cited);
}

/** Items whose numbers follow one another are called once, where the first of them stands. */
function citeList(list: readonly Value[], cited: ByPath): readonly Value[] {
  const itemAt = (index: number): Cited | undefined => {
    const value = list[index];
    return typeof value === 'string' ? cited.get(value) : undefined;
  };
  const goesOn = (index: number): boolean => {
    const [before, item] = [itemAt(index - 1), itemAt(index)];
    return before !== undefined && item?.sheet === before.sheet && item.number === before.number + 1;
  };

  return list.map((value, index) => {
    if (goesOn(index)) return '';
    let length = 1;
    while (goesOn(index + length)) length += 1;
    return called(itemAt(index), length) ?? cite(value, cited);
  });
}

/** How so many items from this one on are called. */
function called(first: Cited | undefined, length: number): string | undefined {
  if (first === undefined) return undefined;

  return first.called(length === 1 ? String(first.number) : `${first.number}至${first.number + length - 1}`);
}

function within(value: Value, cited: ByPath): Value {
  if (typeof value === 'string') return value;

  return isTree(value) ? citing(value, cited) : value.map((each) => within(each, cited));
}
