import type { Value } from '../../model/value.ts';
import { textOf } from './text-of.ts';

/** 210299198503121014 → 210299********1014: the first six and the last four characters stay. Shorter ones keep their last two. */
export function maskedId(value: Value): string {
  const text = textOf(value);
  if (text.length > 10) return `${text.slice(0, 6)}${'*'.repeat(text.length - 10)}${text.slice(-4)}`;

  return `${'*'.repeat(Math.max(0, text.length - 2))}${text.slice(-2)}`;
}
