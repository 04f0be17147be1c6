import { isTree } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';

/** A record as it is printed: the files that it names under 音像 are called what the sheets of the case call them (`cited`, by path); others keep their path. */
export function citing(data: Tree, cited: ReadonlyMap<string, string>): Tree {
  if (cited.size === 0) return data;

  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, key === '音像' ? cite(value, cited) : within(value, cited)]));
}

function cite(value: Value, cited: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string') return cited.get(value) ?? value;

  return isTree(value) ? citing(value, cited) : value.map((each) => cite(each, cited));
}

function within(value: Value, cited: ReadonlyMap<string, string>): Value {
  if (typeof value === 'string') return value;

  return isTree(value) ? citing(value, cited) : value.map((each) => within(each, cited));
}
