import type { Value } from '../../model/value.ts';
import { momentParts } from './moment-parts.ts';
import { textOf } from './text-of.ts';

/** 2026-03-02 → 20260302, as contents pages print dates; a span gives its beginning. */
export function eightDigits(value: Value): string {
  const text = typeof value === 'object' && '起' in value ? textOf(value.起) : textOf(value);
  const parts = momentParts(text);
  if (!parts) return text;

  return `${parts.year}${String(parts.month).padStart(2, '0')}${String(parts.day).padStart(2, '0')}`;
}
