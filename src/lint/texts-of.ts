import { under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';

/** A text of a record and where it stands. */
export interface Written {
  readonly text: string;
  readonly pointer: string;
}

/** All that a record writes, in the order in which it is written. */
export function textsOf(value: Value, pointer = ''): readonly Written[] {
  if (typeof value === 'string') return [{ text: value, pointer }];
  return Object.entries(value).flatMap(([key, each]: [string, Value]) => textsOf(each, under(pointer, key)));
}
