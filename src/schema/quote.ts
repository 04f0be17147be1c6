import type { Value } from '../model/value.ts';

/** A value as messages repeat it: short, on one line, between 「 and 」. */
export function quote(value: Value | undefined): string {
  if (typeof value !== 'string') return '';
  const line = value.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `「${characters.length > 30 ? `${characters.slice(0, 28).join('')}……` : line}」`;
}
