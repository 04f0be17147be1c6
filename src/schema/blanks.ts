import { under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';

/** Pointers of every value that is there and blank. */
export function blanksOf(value: Value, pointer = ''): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [pointer] : [];
  return Object.entries(value).flatMap(([key, each]: [string, Value]) => blanksOf(each, under(pointer, key)));
}
