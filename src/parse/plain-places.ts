import { child } from '../model/pointer.ts';
import type { Value } from '../model/value.ts';
import type { Span } from './yaml-locate.ts';

/** Where the pieces of a mapping or a list stand. */
export interface Pieces {
  /** Of a list in brackets. */
  readonly whole?: Span;
  /** By key, or by index. */
  readonly entries: ReadonlyMap<string, Piece>;
}

/** Where a key stands, and a text that is its value or an item. */
export interface Piece {
  readonly key?: Span;
  readonly text?: Span;
}

/** The pieces of every mapping and list of a file. */
export type Places = Map<Value, Pieces>;

/** Where a pointer stands in a file that the plain reader read: what `locateIn` says of the tree that the YAML library makes of it. */
export function locatePlain(places: Places, root: Value, steps: readonly string[]): Span {
  let value = root;
  let span = startOf(places, root);
  for (const step of steps) {
    const piece = places.get(value)?.entries.get(step);
    const below = child(value, step);
    if (piece === undefined || below === undefined) return span;
    span = piece.text ?? piece.key ?? startOf(places, below);
    value = below;
  }

  return span;
}

/** The first key or item of a collection. */
function startOf(places: Places, value: Value): Span {
  const pieces = places.get(value);
  if (pieces?.whole !== undefined) return pieces.whole;
  const [first] = pieces?.entries ?? [];
  if (first === undefined) return { offset: 0, length: 0 };
  const [step, { key, text }] = first;
  const below = child(value, step);

  return key ?? text ?? (below === undefined ? { offset: 0, length: 0 } : startOf(places, below));
}
