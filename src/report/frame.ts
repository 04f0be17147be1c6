import { maskIds } from '../model/mask-ids.ts';
import type { Place } from '../model/place.ts';
import { displayWidth } from './display-width.ts';
import { spellHidden } from './spell-hidden.ts';

/** A source line and the marker below it, both cut to the same window. */
export interface Frame {
  readonly line: string;
  /** Spaces and `^`, placed by display width. */
  readonly marker: string;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const dots = '...';

/** The source line of a place with a marker, in at most `columns` columns; `undefined` where the place has no line. */
export function frameOf(place: Place, columns: number): Frame | undefined {
  if (place.source === undefined) return undefined;

  const cells = cellsOf(maskIds(place.source), place.column - 1, place.length);
  const shown = windowOf(cells, columns);
  const line = shown.map((cell) => cell.text).join('');
  const marker = shown.map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width)).join('');
  if (marker.includes('^')) return { line, marker: marker.trimEnd() };

  return { line, marker: place.length > 0 ? `${' '.repeat(displayWidth(line))}^` : '' };
}

/** Characters that a terminal would obey or swallow are spelled out. */
function cellsOf(source: string, start: number, length: number): readonly Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  for (const character of source) {
    const text = spellHidden(character);
    cells.push({ text, width: displayWidth(text), marked: offset >= start && offset < start + length });
    offset += character.length;
  }
  return cells;
}

/** The part of a long line that shows the start of the marked text. */
function windowOf(cells: readonly Cell[], columns: number): readonly Cell[] {
  if (widthOf(cells) <= columns) return cells;

  const first = Math.max(
    cells.findIndex((cell) => cell.marked),
    0,
  );
  const wanted = Math.floor(columns / 3);
  let from = first;
  let before = 0;
  while (from > 0 && before < wanted) before += cells[--from]?.width ?? 0;
  const lead = from > 0 ? [{ text: dots, width: dots.length, marked: false }] : [];

  let to = from;
  let used = lead.length * dots.length;
  while (to < cells.length && used + (cells[to]?.width ?? 0) <= columns - dots.length) used += cells[to++]?.width ?? 0;
  const trail = to < cells.length ? [{ text: dots, width: dots.length, marked: false }] : [];
  return [...lead, ...cells.slice(from, to), ...trail];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
