import type { Place } from '../model/place.ts';

/** The offset of a place in its text; `\n`, `\r\n` and `\r` end a line. */
export function offsetOf(text: string, { line, column }: Pick<Place, 'line' | 'column'>): number {
  let start = 0;
  let left = line - 1;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    if (left === 0) break;
    start = match.index + match[0].length;
    left -= 1;
  }

  return start + column - 1;
}
