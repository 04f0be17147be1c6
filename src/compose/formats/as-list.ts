import type { Value } from '../../model/value.ts';

/** The elements of a list; none for what is no list. */
export function asList(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}

function isList(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
