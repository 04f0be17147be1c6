import type { Value } from '../../model/value.ts';

/** The texts of a list of scalars, or of one scalar; blank ones left out. */
export function textsOf(value: Value | undefined): readonly string[] {
  if (value === undefined) return [];
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (!isList(value)) return [];

  return value.flatMap((item) => (typeof item === 'string' && item.trim() !== '' ? [item.trim()] : []));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
