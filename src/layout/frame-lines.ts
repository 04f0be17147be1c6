import type { LineItem } from '../model/page.ts';
import type { CellBox } from './grid-piece.ts';

interface Stroke {
  readonly at: number;
  readonly from: number;
  to: number;
}

/** The lines around boxes that share edges, each edge once, neighbours in a row joined. */
export function frameLines(boxes: readonly CellBox[], width: number, left: number, top: number): readonly LineItem[] {
  const across: Stroke[] = [];
  const down: Stroke[] = [];
  for (const { x, y, width: w, height: h } of boxes) {
    const [x1, x2, y1, y2] = [even(x), even(x + w), even(y), even(y + h)];
    across.push({ at: y1, from: x1, to: x2 }, { at: y2, from: x1, to: x2 });
    down.push({ at: x1, from: y1, to: y2 }, { at: x2, from: y1, to: y2 });
  }
  return [
    ...join(across).map(({ at, from, to }) => ({
      kind: 'line' as const,
      x1: left + from,
      y1: top + at,
      x2: left + to,
      y2: top + at,
      width,
    })),
    ...join(down).map(({ at, from, to }) => ({ kind: 'line' as const, x1: left + at, y1: top + from, x2: left + at, y2: top + to, width })),
  ];
}

/** Sums of floating numbers that should agree do so to a thousandth of a point. */
function even(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Those that touch as one: the first of them is made longer. */
function join(strokes: Stroke[]): readonly Stroke[] {
  strokes.sort((one, other) => one.at - other.at || one.from - other.from);
  const joined: Stroke[] = [];
  let last: Stroke | undefined;
  for (const stroke of strokes) {
    if (last !== undefined && last.at === stroke.at && stroke.from <= last.to + 0.001) last.to = Math.max(last.to, stroke.to);
    else {
      last = stroke;
      joined.push(stroke);
    }
  }
  return joined;
}
