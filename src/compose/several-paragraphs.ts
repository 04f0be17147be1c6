import type { Value } from '../model/value.ts';

/** Prose of more than one paragraph: an indent tells where each begins. Lists have a line for each entry. */
export function severalParagraphs(value: Value): boolean {
  return typeof value === 'string' && value.trim().includes('\n');
}
