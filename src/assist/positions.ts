import type { Position, Range } from '../model/editor.ts';

/** Offsets of a text (UTF-16 units) as positions, and back. `\n`, `\r\n` and `\r` end a line (LSP 3.17). */
export interface Positions {
  positionAt(offset: number): Position;
  /** Behind the end of a line: its end. */
  offsetAt(position: Position): number;
  rangeOf(start: number, end: number): Range;
}

/** Counts the lines of a text. */
export function positionsIn(text: string): Positions {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const endOf = (line: number): number => {
    const end = starts[line + 1] ?? text.length;
    return end - (/[\r\n]+$/.exec(text.slice(Math.max(starts[line] ?? 0, end - 2), end))?.[0].length ?? 0);
  };
  const positionAt = (offset: number): Position => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };

  return {
    positionAt,
    offsetAt({ line, character }) {
      const start = starts[line];
      return start === undefined ? text.length : Math.min(start + character, endOf(line));
    },
    rangeOf: (start, end) => ({ start: positionAt(start), end: positionAt(end) }),
  };
}
