import { under } from '../model/pointer.ts';
import type { Tree, Value } from '../model/value.ts';

/** A text of a record and where it stands. */
export interface Written {
  readonly text: string;
  readonly pointer: string;
}

/** All that a record writes, in the order in which it is written. */
export function textsOf(value: Value, pointer = ''): readonly Written[] {
  const found: Written[] = [];
  collect(value, pointer, found);
  return found;
}

function collect(value: Value, pointer: string, into: Written[]): void {
  if (typeof value === 'string') into.push({ text: value, pointer });
  else
    for (const key of Object.keys(value)) {
      const each = (value as Tree)[key];
      if (each !== undefined) collect(each, under(pointer, key), into);
    }
}
