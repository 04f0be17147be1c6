import type { LineItem, Page } from '../../src/model/page.ts';

/** A straight line along one axis: where it stands on the other one, and from where to where it runs. Points. */
interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const near = 0.05;
/** No box is lower or narrower than its padding. */
const narrowest = 9;

/** What is wrong with the frames of a page, whose lines are `lineWidth` points wide: one that is open, boxes that lie over one another, edges that should meet and do not. */
export function strokeFaults(page: Page, lineWidth: number): readonly string[] {
  const lines = page.items.filter((item): item is LineItem => item.kind === 'line' && item.width === lineWidth);
  const across = lines.filter((line) => line.y1 === line.y2).map((line) => ({ at: line.y1, from: line.x1, to: line.x2 }));
  const down = lines.filter((line) => line.x1 === line.x2).map((line) => ({ at: line.x1, from: line.y1, to: line.y2 }));

  return [
    ...[...open(across, down), ...tooNear(across)].map((fault) => `across ${fault}`),
    ...[...open(down, across), ...tooNear(down), ...jogs(down)].map((fault) => `down ${fault}`),
  ];
}

/** Strokes with an end that no other stroke holds. */
function open(strokes: readonly Stroke[], others: readonly Stroke[]): readonly string[] {
  const held = (stroke: Stroke, end: number): boolean =>
    others.some((other) => Math.abs(other.at - end) < near && other.from - near < stroke.at && stroke.at < other.to + near);

  return strokes.filter((stroke) => !held(stroke, stroke.from) || !held(stroke, stroke.to)).map((stroke) => `open ${told(stroke)}`);
}

/** Strokes beside each other that are nearer than a box is wide, or that lie on one another. */
function tooNear(strokes: readonly Stroke[]): readonly string[] {
  return pairs(strokes)
    .filter(([one, other]) => Math.min(one.to, other.to) - Math.max(one.from, other.from) > 1)
    .filter(([one, other]) => {
      const between = Math.abs(one.at - other.at);
      return between < narrowest && between > near;
    })
    .map(([one, other]) => `too near ${told(one)} and ${told(other)}`);
}

/** Edges of boxes below one another that miss each other by little. */
function jogs(strokes: readonly Stroke[]): readonly string[] {
  return pairs(strokes)
    .filter(([one, other]) => Math.abs(one.to - other.from) < near || Math.abs(other.to - one.from) < near)
    .filter(([one, other]) => Math.abs(one.at - other.at) > near && Math.abs(one.at - other.at) < narrowest)
    .map(([one, other]) => `jog ${told(one)} and ${told(other)}`);
}

function pairs(strokes: readonly Stroke[]): readonly (readonly [Stroke, Stroke])[] {
  return strokes.flatMap((one, index) => strokes.slice(index + 1).map((other) => [one, other] as const));
}

function told({ at, from, to }: Stroke): string {
  return `${at.toFixed(1)} (${from.toFixed(1)} to ${to.toFixed(1)})`;
}
