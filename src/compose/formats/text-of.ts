import type { Value } from '../../model/value.ts';

/** The text of a scalar; empty for lists and mappings. */
export function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
