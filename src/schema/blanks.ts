import { child, under } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';

/** Pointers of every value that is there and blank. */
export function blanksOf(value: Value): readonly string[] {
  const found: string[] = [];
  if (hasBlank(value)) collect(value, '', found);
  return found;
}

function hasBlank(value: Value): boolean {
  return typeof value === 'string' ? isBlank(value) : Object.values(value).some(hasBlank);
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

function collect(value: Value | undefined, pointer: string, into: string[]): void {
  if (value === undefined) return;
  if (typeof value === 'string') {
    if (isBlank(value)) into.push(pointer);
    return;
  }
  for (const key of Object.keys(value)) collect(child(value, key), under(pointer, key), into);
}
