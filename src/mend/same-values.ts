import { under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';

/** Whether two values are the same but for the texts at some pointers. */
export function sameValues(one: Value | undefined, other: Value | undefined, apart: ReadonlySet<string>): boolean {
  const [left, right] = [textsOf(one, ''), textsOf(other, '')];

  return (
    left.size === right.size &&
    [...left].every(([pointer, text]) => right.has(pointer) && (right.get(pointer) === text || apart.has(pointer)))
  );
}

function textsOf(value: Value | undefined, pointer: string): ReadonlyMap<string, string> {
  if (value === undefined) return new Map();
  if (typeof value === 'string') return new Map([[pointer, value]]);
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);

  return new Map([
    [`${pointer}/`, ''],
    ...entries.flatMap(([step, each]: [string | number, Value]) => [...textsOf(each, under(pointer, step))]),
  ]);
}
