import type { Place } from '../model/place.ts';

/** A longer line is not repeated in a finding. UTF-16 units. */
const longestLine = 10_000;

/** Finds lines and columns in a text; the index of lines is made when the first place is asked for. */
export interface Lines {
  /** The place of `length` UTF-16 units from `offset`, cut at the end of the line. */
  placeAt(offset: number, length: number, pointer: string): Place;
}

/** Lines of a text: `\n`, `\r\n` and `\r` end a line. */
export function linesOf(file: string, text: string): Lines {
  let starts: readonly number[] | undefined;

  return {
    placeAt(offset, length, pointer) {
      starts ??= startsOf(text);
      const index = lastAtOrBefore(starts, offset);
      const start = starts[index] ?? 0;
      const source = text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]+$/, '');
      const column = Math.min(offset - start, source.length);
      const place = { file, line: index + 1, column: column + 1, length: Math.min(length, source.length - column), pointer };
      return source.length > longestLine ? place : { ...place, source };
    },
  };
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);

  return starts;
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }

  return low;
}
